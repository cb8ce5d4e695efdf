import { plainDate } from '../../../shared/calendar/plain-date';
import { sameDayLater } from '../../../shared/calendar/month';
import { openFreeze } from '../../../shared/residents/disability-certificate';
import type { Certificates } from '../../../shared/residents/certificate-history';
import {
  certificatesAfter,
  type CertificateChange,
} from '../../../shared/service-catalogue/certificate-change';
import { certificateEvents } from '../../../shared/service-catalogue/certificate-events';
import cancellation from '../../../shared/service-catalogue/definitions/certificate-cancellation';
import freezing from '../../../shared/service-catalogue/definitions/certificate-freeze';
import living from '../../../shared/service-catalogue/definitions/living-subsidy';
import { judgeEligibility } from '../../../shared/service-catalogue/eligibility-rules';
import type { Answers } from '../../../shared/service-catalogue/form-answers';
import { outcomeOf } from '../../../shared/service-catalogue/outcome';
import { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import { aResident } from '../../factories/resident';

const changeOf = (definition: ServiceDefinition) =>
  (outcomeOf(definition) as { change: CertificateChange }).change;
const FREEZING = changeOf(freezing);
const { identityNumber, certificate } = aResident().profile;
const held: Certificates = { certificate };
const after = (
  answers: Answers,
  on: string,
  {
    of = held,
    matter = 'matter-1',
    change = FREEZING,
  }: { of?: Certificates; matter?: string; change?: CertificateChange } = {},
) =>
  certificatesAfter(change, {
    ...{ held: { identityNumber, ...of }, answers, records: new Map(), matter },
    handedOver: { on, cancelledOn: on, movedInOn: on, issuedOn: on },
  });
const FREEZE = { what: 'freeze' };
const LIFT = { what: 'lift' };
const frozen = () => after(FREEZE, '2026-08-10')!;
const events = (answers: Answers, of: Certificates, matter = 'matter-1', change = FREEZING) =>
  certificateEvents(change, answers, of, matter);

describe('frozen', () => {
  it('it is held still, with day, reason and matter; told again nothing changes', () => {
    expect(frozen().certificate).toEqual({
      ...certificate,
      freezes: [{ on: '2026-08-10', because: 'household-moved', matter: 'matter-1' }],
    });
    expect(after(FREEZE, '2026-08-10', { of: frozen() })).toBeNull();
    expect(after(FREEZE, '2026-09-01', { of: frozen(), matter: 'matter-2' })).toBeNull();
    expect(events(FREEZE, frozen())).toEqual(['frozen']);
  });

  it('lifted, it stands free; the freeze told late does not come back, and lifts nothing twice', () => {
    const free = after(LIFT, '2026-09-01', { of: frozen(), matter: 'matter-2' })!;
    expect(openFreeze(free.certificate!)).toBeUndefined();
    expect(free.certificate!.freezes).toMatchObject([{ lifted: { on: '2026-09-01', matter: 'matter-2' } }]);
    expect(after(FREEZE, '2026-08-10', { of: free })).toBeNull();
    expect(events(FREEZE, free)).toEqual([]);
    const again = after(FREEZE, '2026-10-01', { of: free, matter: 'matter-3' })!;
    expect(openFreeze(again.certificate!)).toMatchObject({ on: '2026-10-01', matter: 'matter-3' });
    expect(after(LIFT, '2026-09-01', { of: again, matter: 'matter-2' })).toBeNull();
    expect(after(LIFT, '2026-09-01')).toBeNull();
  });

  it('it goes on frozen through a renewal or a reissue, and is lifted by moving it', () => {
    const reissue: CertificateChange = {
      change: 'issue',
      on: 'issuedOn',
      number: 'next-suffix',
      ends: 'lost',
    };
    const anew = after({}, '2026-09-01', { of: frozen(), matter: 'matter-2', change: reissue })!;
    expect(openFreeze(anew.certificate!)).toMatchObject({ on: '2026-08-10' });
    const move: CertificateChange = {
      ...{ change: 'move', on: 'movedInOn', to: 'movedTo', ends: 'relocated' },
      regraded: { validForYears: 10, source: 'FACTS §0.2 TL-CERT-10' },
    };
    const moved = after({}, '2026-09-01', { of: frozen(), matter: 'matter-2', change: move })!;
    expect(openFreeze(moved.certificate!)).toBeUndefined();
    expect(moved.certificate!.freezes).toMatchObject([{ lifted: { matter: 'matter-2' } }]);
    expect(events({}, moved, 'matter-2', move)).toEqual(['relocated']);
  });
});

it.each([
  [FREEZING, { what: 'cancel' }, 'household-moved'],
  [changeOf(cancellation), { why: 'died' }, 'died'],
  [changeOf(cancellation), { why: 'own-wish' }, 'own-wish'],
])('cancelled, the register says why', (change, answers, why) => {
  const ended = after(answers, '2026-08-10', { change })!;
  expect(ended).toMatchObject({
    certificate: null,
    formerCertificates: [{ endedOn: '2026-08-10', because: 'cancelled', why, endedBy: 'matter-1' }],
  });
  expect(events(answers, ended, 'matter-1', change)).toEqual(['cancelled']);
});

it('graded otherwise, that is news; renewed as before it is none', () => {
  const regrade: CertificateChange = {
    ...{ change: 'issue', on: 'issuedOn', number: 'by-grade', ends: 'regraded' },
    graded: { steps: ['assessment'], category: 'category', level: 'level', on: 'assessedOn' },
  };
  const graded = (level: string) =>
    certificatesAfter(regrade, {
      ...{
        held: { identityNumber, ...held },
        answers: {},
        matter: 'matter-1',
        handedOver: { issuedOn: '2026-08-10' },
      },
      records: new Map([['assessment', { category: '4', level }]]),
    })!;
  expect(events({}, graded('3'), 'matter-1', regrade)).toEqual(['regraded']);
  expect(events({}, graded('2'), 'matter-1', regrade)).toEqual([]);
});

describe('what others find', () => {
  const judge = (
    definition: ServiceDefinition,
    profile: Partial<Certificates>,
    answers: Answers,
    today: string,
  ) => {
    const person = aResident().inHardship('minimum-living').build();
    return judgeEligibility(definition.eligibility, {
      person: { ...person, profile: { ...person.profile, ...profile } },
      ...{ county: person.county, answers, today: plainDate(today) },
      ...{ optionFact: () => undefined, optionLabel: () => undefined },
    });
  };

  it('a frozen certificate is in force for nothing, and says what helps', () => {
    const found = judge(living, frozen(), { minimumLiving: 'registered' }, '2026-08-11');
    expect(found.find(({ rule }) => rule === 'certificate-in-force')).toEqual({
      ...{ rule: 'certificate-in-force', holds: false },
      found: '残疾人证 2026-08-10 起冻结：户口迁走了，证没有迁',
      reason: '残疾人证冻结着：户口迁走了，证没有迁。',
      whatElse: '先办“残疾人证迁移”，迁好就恢复；冻错了的，跟我们说一声。',
    });
    expect(
      judge(living, held, {}, '2026-08-11').find(({ rule }) => rule === 'certificate-in-force'),
    ).toMatchObject({
      holds: true,
    });
  });

  it.each([
    ['freeze', '2026-02-10', '2026-08-10', false],
    ['freeze', '2026-02-10', '2026-08-11', true],
    ['freeze', '2025-08-31', '2026-02-28', false],
    ['freeze', '2025-08-31', '2026-03-01', true],
    ['cancel', '2025-08-10', '2026-08-10', false],
    ['cancel', '2025-08-10', '2026-08-11', true],
    ['lift', undefined, '2026-08-11', true],
  ])(
    'to %s after the household moved on %s is asked for on %s: %s (TL-CERT-13)',
    (what, movedOn, today, holds) => {
      const answers = { what, ...(movedOn ? { movedOn } : {}) };
      const found = judge(freezing, held, answers, today).find(
        ({ rule }) => rule === 'more-than-months-ago',
      )!;
      expect(found.holds).toBe(holds);
      if (!holds) expect(found.reason).not.toMatch(/[{}]/);
    },
  );

  it.each([
    ['freeze', held, true],
    ['freeze', frozen(), false],
    ['lift', held, false],
    ['lift', frozen(), true],
    ['cancel', held, true],
    ['cancel', frozen(), true],
  ])('to %s fits how it stands, or does not', (what, profile, holds) => {
    const found = judge(freezing, profile, { what }, '2026-08-11').find(
      ({ rule }) => rule === 'freeze-stands',
    );
    expect(found).toMatchObject({ holds });
  });
});

it.each([
  ['2026-02-10', 6, '2026-08-10'],
  ['2025-08-31', 6, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-12-31', 2, '2027-02-28'],
])('%s and %i months is %s, the last day where there is no such day', (day, months, then) => {
  expect(sameDayLater(plainDate(day), months)).toBe(then);
});

it('what the office begins by itself is not applied for online, and no silence accepts it', () => {
  const fails = (over: Partial<ServiceDefinition>) =>
    !ServiceDefinition.safeParse({ ...freezing, ...over }).success;
  expect(fails({})).toBe(false);
  expect(fails({ intake: { ...freezing.intake!, by: ['online', 'paper'] } })).toBe(true);
  expect(
    fails({ clocks: freezing.clocks.map((clock) => ({ ...clock, whenPassed: 'deem-accepted' as const })) }),
  ).toBe(true);
});
