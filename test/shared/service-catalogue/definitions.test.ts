import { readdirSync } from 'node:fs';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import { STATUS_TABLE } from '../../../shared/work-items/status-table';
import { discoverDefinitions } from '../../../server/services/discover-definitions';
import { anApplication } from '../../factories/work-item';
import { itIsAWholeService, placesIn } from '../../support/definition-checks';
import { DEFINITIONS } from '../../support/definitions-folder';

describe.each(readdirSync(DEFINITIONS.folder))('%s', (file) => {
  let definition: ServiceDefinition;
  beforeAll(async () => {
    const all = await discoverDefinitions(DEFINITIONS);
    definition = all.find((each) => each.code === file.replace(/(@\d+)?\.ts$/, ''))!;
  });

  itIsAWholeService(() => definition);
});

it('messages of a whole story leave no place unfilled', () => {
  const story = anApplication()
    .sentBack()
    .supplemented()
    .checked()
    .accepted()
    .assessed()
    .approved()
    .urged()
    .handedOver()
    .confirmed();
  for (const entry of story.outbox) {
    if (entry.type !== 'message') continue;
    const { title, body } = story.context.definition.messages[entry.template]!;
    for (const place of placesIn(title + body))
      expect([entry.template, place in entry.params]).toEqual([entry.template, true]);
  }
  expect(Object.keys(STATUS_TABLE)).toContain(story.item.status);
});
