import { readdirSync } from 'node:fs';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import { STATUS_TABLE } from '../../../shared/work-items/status-table';
import { discoverDefinitions } from '../../../server/services/discover-definitions';
import { anApplication } from '../../factories/work-item';
import { placesIn } from '../../support/county-words-checks';
import { itIsAWholeService } from '../../support/definition-checks';
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

describe('of any two services', () => {
  let all: ServiceDefinition[];
  beforeAll(async () => {
    all = await discoverDefinitions(DEFINITIONS);
  });
  /** What each asks and how it goes, as one text. */
  const repeated = (of: (definition: ServiceDefinition) => string) => {
    const seen = new Map<string, string>();
    return all.flatMap((definition) => {
      const before = seen.get(of(definition));
      seen.set(of(definition), definition.code);
      return before === undefined ? [] : [`${definition.code} is like ${before}`];
    });
  };

  it('each decision by the licence law may be extended as far as it says, once, by the head; acceptance never', () => {
    const extended = all.flatMap(({ code, clocks }) =>
      clocks
        .filter(({ nature }) => nature === 'statutory')
        .map(({ limit, extension }) => [code, limit.id, extension?.atMost, extension?.approvedBy]),
    );
    for (const [code, id, atMost, approvedBy] of extended) {
      const law = { 'TL-GEN-02': [10, 'head'], 'TL-GEN-03': [15, 'head'] }[String(id)] ?? [
        undefined,
        undefined,
      ];
      expect([code, id, atMost, approvedBy]).toEqual([code, id, ...law]);
    }
    expect(extended.filter(([, , atMost]) => atMost === 15)).toHaveLength(2);
  });

  it('no two ask the same and go the same way', () => {
    expect(repeated(({ fields }) => fields.map(({ code, kind }) => `${code}:${kind}`).join())).toEqual([]);
    expect(repeated(({ steps }) => steps.map(({ code, kind }) => `${code}:${kind}`).join())).toEqual([]);
  });

  it('no two promise the same by the same rules, refuse for the same reasons, or say the same', () => {
    expect(repeated(({ steps }) => steps.map(({ limit }) => limit.id).join())).toEqual([]);
    expect(repeated(({ refusals }) => refusals.map(({ code }) => code).join())).toEqual([]);
    expect(repeated(({ messages }) => JSON.stringify(messages))).toEqual([]);
    expect(repeated(({ title }) => title)).toEqual([]);
    expect(repeated(({ icon }) => icon)).toEqual([]);
  });
});

it('what is strictly secret is named by no title, reason, step, question or message (FACTS §7.3)', async () => {
  const all = await discoverDefinitions(DEFINITIONS);
  const secret = all.find(({ code }) => code === 'designated-hospital-medication')!;
  expect(JSON.stringify(secret)).not.toMatch(/精神|心理|抑郁|疯|psych|mental/i);
  expect(secret.eligibility.map(({ rule }) => rule)).toEqual(['household-in-county']);
  expect(secret.steps.map(({ code }) => code)).not.toContain('first-check');
  expect(secret.bases).not.toContain('village-worker');
});
