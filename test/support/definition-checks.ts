import type { changeFor } from '../../shared/service-catalogue/certificate-change';
import { liftingAnswer } from '../../shared/service-catalogue/eligibility-rules';
import { findAnswerFaults } from '../../shared/service-catalogue/form-answers';
import { outcomeOf } from '../../shared/service-catalogue/outcome';
import { intakeOf } from '../../shared/service-catalogue/intake-rule';
import { ApplicantBasis } from '../../shared/service-catalogue/through-whom';
import { optionsOf } from '../../shared/service-catalogue/form-field';
import type { ServiceDefinition } from '../../shared/service-catalogue/service-definition';
import { INTAKE } from '../../shared/work-items/hands';
import { ruleOf } from '../../shared/work-items/action-rules';
import { templatesOf } from '../../shared/work-items/intents';
import { itNamesNothingOfTheCountys, placesIn } from './county-words-checks';
import { itSendsNobodyToTheTelephone } from './telephone-words-checks';

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
  'body',
  'amount',
  'place',
  'position',
  'endsFrom',
  'nextWindow',
];
/** Places of refusals (shared/service-catalogue/eligibility-rules.ts). */
const REFUSAL_PLACES = ['deliveredOn', 'allowedFrom', 'thing', 'years', 'months', 'validTo', 'age'];
/** Says yes or no, and not to what. */
const BARE_ANSWER =
  /^(是|不是|有|没有|能|不能|同意|不同意|愿意|不愿意|符合|合格|正常|认可|一样|不一样|和填的一样|查不到|医院|上门)$/;

/** How guides speak of those who may apply. */
const NAMED: Record<ApplicantBasis, RegExp> = {
  self: /本人(?!同意)/,
  guardian: /监护人/,
  family: /家人|家里人|亲戚/,
  'authorised-agent': /受托人|委托的人/,
  'village-worker': /专委|村（居）委会|村里代办/,
};

/** What must hold of every service; said once, asked of each. */
export function itIsAWholeService(definition: () => ServiceDefinition): void {
  it('puts every field on one page, and every paper', () => {
    expect(
      definition()
        .pages.flatMap((page) => page.fields)
        .sort(),
    ).toEqual(
      definition()
        .fields.map((field) => field.code)
        .sort(),
    );
    expect(
      definition()
        .pages.flatMap((page) => page.papers ?? [])
        .sort(),
    ).toEqual(
      definition()
        .papers.map((paper) => paper.code)
        .sort(),
    );
  });

  it('offers something to choose wherever it asks for a choice', () => {
    const choices = [...definition().fields, ...definition().steps.flatMap((step) => step.record)].filter(
      (field) => field.kind === 'choice' || field.kind === 'choices',
    );
    for (const field of choices)
      expect([field.code, optionsOf(definition(), field).length > 1]).toEqual([field.code, true]);
  });

  it('names what an option is about wherever a record is read without its question: no bare yes or no', () => {
    const bare = definition()
      .steps.flatMap(({ record }) => record)
      .filter((field) => field.kind === 'choice' || field.kind === 'choices')
      .flatMap((field) => optionsOf(definition(), field))
      .filter(({ label }) => BARE_ANSWER.test(label));
    expect(bare.map(({ label }) => label)).toEqual([]);
  });

  it('says what goes wrong without each required answer', () => {
    const faults = findAnswerFaults(definition(), definition().fields, {});
    for (const fault of faults) expect([fault.field, fault.message.length > 5]).toEqual([fault.field, true]);
  });

  it('names in its guide those from whom it takes applications, and nobody else (FACTS §1.6)', () => {
    const { bases, guide } = definition();
    const named = ApplicantBasis.options.filter((basis) => NAMED[basis].test(guide.throughWhom));
    expect(named).toEqual(ApplicantBasis.options.filter((basis) => bases.includes(basis)));
  });

  it('asks conditions only about fields that exist', () => {
    const codes = definition().fields.map((field) => field.code);
    const asked = [
      ...definition().fields.flatMap((field) => field.shownWhen?.field ?? []),
      ...definition().papers.flatMap((paper) => paper.requiredWhen?.field ?? []),
      ...definition().eligibility.flatMap((rule) => liftingAnswer(rule)?.field ?? []),
      ...(definition().narrowedBases ?? []).map(({ onlyWhen }) => onlyWhen.field),
      ...definition().claims.flatMap((claim) => [
        ...claim.per.filter((part) => part.startsWith('answer:')).map((part) => part.slice(7)),
        ...(claim.heldFor && 'field' in claim.heldFor ? [claim.heldFor.field] : []),
      ]),
      ...(definition().subjectField ? [definition().subjectField] : []),
    ];
    for (const field of asked) expect(codes).toContain(field);
  });

  it('names steps that exist in refusals and in what must be kept apart', () => {
    const steps = definition().steps.map((step) => step.code);
    expect(new Set(steps).size).toBe(steps.length);
    const kindOf = new Map(definition().steps.map(({ code, kind }) => [code, kind]));
    for (const reason of definition().refusals)
      for (const step of reason.steps)
        expect([reason.code, step, ruleOf('refuse').stepKinds]).toEqual([
          ...[reason.code, step],
          expect.arrayContaining([kindOf.get(step)]),
        ]);
    for (const step of definition().steps)
      for (const other of step.separateFrom ?? [])
        if (other !== INTAKE) expect(steps.indexOf(other)).toBeLessThan(steps.indexOf(step.code));
    for (const step of definition().steps)
      if (step.notAfter) expect(definition().clocks.map((clock) => clock.code)).toContain(step.notAfter);
  });

  it('gives every refusal plain words and other help', () => {
    for (const reason of definition().refusals)
      expect([reason.code, reason.plainWords.length > 5 && reason.otherHelp.length > 0]).toEqual([
        reason.code,
        true,
      ]);
    expect(definition().remedy.words).toMatch(/不同意/);
  });

  it('cites FACTS for every limit', () => {
    const limits = [
      ...[...definition().steps, ...definition().clocks, definition().supplement].map(({ limit }) => limit),
      ...definition().steps.flatMap(({ across }) => across ?? []),
      ...(definition().places ?? []).flatMap(({ tellsWithin }) => tellsWithin ?? []),
      ...definition().refusals.flatMap(({ secondAssessment }) => secondAssessment?.within ?? []),
      ...(definition().remedy.within ? [definition().remedy.within!] : []),
    ];
    for (const limit of limits)
      expect([limit.id, limit.source.startsWith('FACTS §')]).toEqual([limit.id, true]);
    for (const { code, heldFor } of definition().claims)
      if (heldFor) expect([code, heldFor.source.startsWith('FACTS §')]).toEqual([code, true]);
  });

  it('fills every place of its messages and refusals', () => {
    for (const [name, { title, body }] of Object.entries(definition().messages)) {
      for (const place of placesIn(title + body))
        expect([name, PLACES.includes(place)]).toEqual([name, true]);
    }
    for (const { whenHeld = '' } of definition().claims)
      for (const place of placesIn(whenHeld)) expect(place).toBe('allowedFrom');
    const rules = definition().eligibility.map(({ rule }) => rule);
    expect(new Set(rules).size).toBe(rules.length);
    for (const rule of definition().eligibility)
      for (const place of placesIn(rule.refusal + rule.whatElse)) expect(REFUSAL_PLACES).toContain(place);
  });

  itNamesNothingOfTheCountys(definition);
  itSendsNobodyToTheTelephone(definition);

  it('has words for every message the engine sends', () => {
    for (const template of templatesOf(definition()))
      expect(Object.keys(definition().messages)).toContain(template);
  });

  it('rows of a group have as much to say as any other question', () => {
    for (const field of definition().fields) {
      if (field.kind !== 'group') continue;
      expect([field.code, field.rowTitle.includes('{n}'), field.atLeast <= field.most]).toEqual([
        field.code,
        true,
        true,
      ]);
      const row = findAnswerFaults(definition(), [field], {
        [field.code]: Array.from({ length: field.atLeast }, () => ({})),
      });
      for (const fault of row) expect([fault.field, fault.message.length > 8]).toEqual([fault.field, true]);
    }
  });

  it('ends in a step that brings about its outcome', () => {
    const last = definition().steps.findLast(({ onlyWhen }) => onlyWhen !== 'runs-on')!;
    const outcome = outcomeOf(definition());
    if (outcome?.kind === 'answer') {
      expect(['answer', 'joint-part']).toContain(last.kind);
      return;
    }
    expect(last.kind).toBe(outcome?.kind === 'payment' ? 'payment' : 'hand-over');
    expect(definition().steps.filter((step) => step.kind === last.kind)).toEqual([last]);
    if (outcome?.kind !== 'payment') return;
    const account = definition().fields.find((field) => field.code === outcome.account);
    expect(account).toMatchObject({ kind: 'bank-account', required: true });
    for (const rule of outcome.amount) expect(rule.source.length).toBeGreaterThan(4);
  });

  it('a document is made of what its steps write down', () => {
    const outcome = outcomeOf(definition());
    if (outcome?.kind !== 'document') return;
    const asked = outcome.change;
    if (asked.change !== 'as-answered') return itIsMadeOf(definition(), asked);
    const field = definition().fields.find(({ code }) => code === asked.field)!;
    expect(optionsOf(definition(), field as never).map(({ value }) => value)).toEqual(
      Object.keys(asked.cases),
    );
    for (const change of Object.values(asked.cases)) itIsMadeOf(definition(), change);
    return undefined;
  });

  it('an outside step names its body, its paper, and what a no leads to', () => {
    for (const step of definition().steps) {
      expect([step.code, step.outside !== undefined]).toEqual([step.code, step.kind === 'outside']);
      if (step.otherThan)
        expect(
          definition()
            .steps.find(({ code }) => code === step.otherThan!.step)
            ?.record.map(({ code }) => code),
        ).toContain(step.otherThan.field);
      if (!step.outside) continue;
      expect(step.papers?.some((paper) => paper.required)).toBe(true);
      expect(step.record.map((field) => field.code)).toContain(step.outside.negative.field);
      expect(definition().refusals.some((reason) => reason.steps.includes(step.code))).toBe(true);
    }
  });

  it('starts no clock at an event that never comes', () => {
    const kinds = definition().steps.map((step) => step.kind);
    for (const clock of definition().clocks)
      if (clock.startsAt === 'accepted' || clock.endsAt === 'accepted')
        expect([clock.code, kinds.includes('acceptance')]).toEqual([clock.code, true]);
  });

  it('asks nothing of the register where a caller may come', () => {
    if (intakeOf(definition()).from !== 'caller') return;
    expect(definition().eligibility).toEqual([]);
    expect(definition().claims.filter((claim) => claim.per.includes('person'))).toEqual([]);
  });

  it('is kept by whoever was asked first in no step but the first, and called like no step', () => {
    const [, ...later] = definition().steps;
    expect(later.filter((step) => step.heldByFirstAsked)).toEqual([]);
    expect(definition().steps.map((step) => step.code)).not.toContain(INTAKE);
  });
}

type OneChange = ReturnType<typeof changeFor>;

/** The steps write down, and the form asks, what a change of the certificate is made from. */
function itIsMadeOf({ steps, eligibility, fields }: ServiceDefinition, change: OneChange): void {
  const fieldsOf = (step: string | undefined) =>
    steps.find(({ code }) => code === step)?.record.map(({ code }) => code) ?? [];
  const asks = (code: string) => fields.find((field) => field.code === code);
  expect(fieldsOf(steps.at(-1)?.code)).toContain(change.on);
  const takesOver = change.change !== 'issue' || change.number !== 'by-grade';
  if (takesOver) expect(eligibility.map(({ rule }) => rule)).toContain('certificate-held');
  if (change.change === 'freeze' || change.change === 'lift-freeze') return;
  if (change.change === 'end') {
    if (typeof change.why === 'object') expect(asks(change.why.field)).toMatchObject({ required: true });
    return;
  }
  const { graded } = change;
  for (const step of graded?.steps ?? [])
    expect(fieldsOf(step)).toEqual(expect.arrayContaining([graded!.category, graded!.level]));
  if (change.change === 'move')
    expect(asks(change.to)).toMatchObject({ kind: 'area', to: 'village', required: true });
  else if (change.validFor?.asBeforeWhen) expect(asks(change.validFor.asBeforeWhen.field)).toBeDefined();
}
