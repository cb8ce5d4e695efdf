import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAnswerFaults } from '../../../shared/service-catalogue/form-answers';
import { optionsOf, type ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import { STATUS_TABLE } from '../../../shared/work-items/status-table';
import { discoverDefinitions } from '../../../server/services/discover-definitions';
import { anApplication } from '../../factories/work-item';

const folder = join(__dirname, '../../../shared/service-catalogue/definitions');
const FACTS = join(__dirname, '../../../../shared/domain/FACTS.md');
const files = readdirSync(folder);

/** What intents may fill in (shared/work-items/intents.ts). */
const PLACES = [
  'thing',
  'number',
  'step',
  'promisedOn',
  'dueOn',
  'clock',
  'until',
  'count',
  'assessmentDays',
  'reopenUntil',
  'newOn',
];
/** Places of refusals (shared/service-catalogue/eligibility-rules.ts). */
const REFUSAL_PLACES = ['deliveredOn', 'allowedFrom', 'thing', 'years', 'validTo', 'age'];
const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);

describe.each(files)('%s', (file) => {
  let definition: ServiceDefinition;
  beforeAll(async () => {
    const all = await discoverDefinitions({
      folder,
      importModule: (path) => import(path) as Promise<unknown>,
    });
    definition = all.find((each) => each.code === file.replace(/(@\d+)?\.ts$/, ''))!;
  });

  it('puts every field on one page, and every paper', () => {
    expect(definition.pages.flatMap((page) => page.fields).sort()).toEqual(
      definition.fields.map((field) => field.code).sort(),
    );
    expect(definition.pages.flatMap((page) => page.papers ?? []).sort()).toEqual(
      definition.papers.map((paper) => paper.code).sort(),
    );
  });

  it('offers something to choose wherever it asks for a choice', () => {
    const choices = [...definition.fields, ...definition.steps.flatMap((step) => step.record)].filter(
      (field) => field.kind === 'choice' || field.kind === 'choices',
    );
    for (const field of choices)
      expect([field.code, optionsOf(definition, field).length > 1]).toEqual([field.code, true]);
  });

  it('says what goes wrong without each required answer', () => {
    const faults = findAnswerFaults(definition, definition.fields, {});
    for (const fault of faults) expect([fault.field, fault.message.length > 5]).toEqual([fault.field, true]);
  });

  it('asks conditions only about fields that exist', () => {
    const codes = definition.fields.map((field) => field.code);
    const asked = [
      ...definition.fields.flatMap((field) => field.shownWhen?.field ?? []),
      ...definition.papers.flatMap((paper) => paper.requiredWhen?.field ?? []),
      ...definition.claims.flatMap((claim) => [
        ...claim.per.filter((part) => part.startsWith('answer:')).map((part) => part.slice(7)),
        ...(claim.heldFor && 'field' in claim.heldFor ? [claim.heldFor.field] : []),
      ]),
      ...(definition.subjectField ? [definition.subjectField] : []),
    ];
    for (const field of asked) expect(codes).toContain(field);
  });

  it('names steps that exist in refusals and in what must be kept apart', () => {
    const steps = definition.steps.map((step) => step.code);
    expect(new Set(steps).size).toBe(steps.length);
    for (const reason of definition.refusals) for (const step of reason.steps) expect(steps).toContain(step);
    for (const step of definition.steps)
      for (const other of step.separateFrom ?? [])
        expect(steps.indexOf(other)).toBeLessThan(steps.indexOf(step.code));
    for (const step of definition.steps)
      if (step.notAfter) expect(definition.clocks.map((clock) => clock.code)).toContain(step.notAfter);
  });

  it('gives every refusal plain words and other help', () => {
    for (const reason of definition.refusals)
      expect([reason.code, reason.plainWords.length > 5 && reason.otherHelp.length > 0]).toEqual([
        reason.code,
        true,
      ]);
    expect(definition.remedy).toMatch(/不同意/);
  });

  it('cites FACTS for every limit, by an id that stands there', () => {
    const limits = [...definition.steps, ...definition.clocks, definition.supplement].map(
      (each) => each.limit,
    );
    for (const limit of limits)
      expect([limit.id, limit.source.startsWith('FACTS §')]).toEqual([limit.id, true]);
    if (!existsSync(FACTS)) return;
    const facts = readFileSync(FACTS, 'utf8');
    for (const limit of limits)
      expect([limit.id, facts.includes(limit.id.split('/')[0]!)]).toEqual([limit.id, true]);
  });

  it('fills every place of its messages and refusals', () => {
    for (const [name, { title, body }] of Object.entries(definition.messages)) {
      for (const place of placesIn(title + body))
        expect([name, PLACES.includes(place)]).toEqual([name, true]);
    }
    for (const rule of definition.eligibility)
      for (const place of placesIn(rule.refusal + rule.whatElse)) expect(REFUSAL_PLACES).toContain(place);
  });

  it('has words for every message the engine sends', () => {
    const sent = [
      'received',
      'supplement-requested',
      'supplement-reminder',
      'supplemented',
      'lapsed',
      'reopened',
      'checked',
      'accepted',
      'deemed-accepted',
      'assessed',
      'approved',
      'refused',
      'handed-over',
      'not-received',
      'completed',
      'withdrawn',
      'overdue',
      'overdue-staff',
      'urged',
      'new-item',
    ];
    for (const template of sent) expect(Object.keys(definition.messages)).toContain(template);
  });
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
