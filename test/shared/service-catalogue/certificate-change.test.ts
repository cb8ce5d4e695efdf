import { plainDate } from '../../../shared/calendar/plain-date';
import { reissueNumber } from '../../../shared/residents/disability-certificate';
import {
  certificatesAfter,
  type CertificateChange,
  type ChangeSource,
} from '../../../shared/service-catalogue/certificate-change';
import type { Certificates } from '../../../shared/residents/certificate-history';
import { aResident } from '../../factories/resident';

const { identityNumber, certificate } = aResident().profile;
const none = { certificate: null, formerCertificates: [] };
const issue = (over: Partial<Extract<CertificateChange, { change: 'issue' }>>): CertificateChange => ({
  ...{ change: 'issue', on: 'issuedOn', number: 'as-before', ends: 'renewed' },
  ...over,
});
const FRESH = issue({
  number: 'by-grade',
  graded: {
    steps: ['assessment', 'second-assessment'],
    category: 'category',
    level: 'level',
    on: 'assessedOn',
  },
  validFor: { years: 10, source: 'FACTS §0.2 TL-CERT-10' },
});
const RENEWED = issue({
  validFor: {
    ...{ years: 10, source: 'FACTS §0.2 TL-CERT-10' },
    asBeforeWhen: { field: 'why', isOneOf: ['damaged'] },
  },
});
const ASSESSED_ANEW: CertificateChange = {
  ...RENEWED,
  ...{ graded: { steps: ['assessment'], category: 'category', level: 'level', on: 'assessedOn' } },
} as CertificateChange;
const REISSUED = issue({ number: 'next-suffix', ends: 'lost' });
const ENDED: CertificateChange = { change: 'end', on: 'issuedOn', ends: 'cancelled' };

const MOVED: CertificateChange = {
  ...{ change: 'move', on: 'issuedOn', to: 'movedTo', ends: 'relocated' },
  graded: {
    steps: ['assessment', 'second-assessment'],
    category: 'category',
    level: 'level',
    on: 'assessedOn',
  },
  regraded: { validForYears: 10, source: 'FACTS §0.2 TL-CERT-10' },
};

const after = (change: CertificateChange, held: Certificates, more: Partial<ChangeSource> = {}) =>
  certificatesAfter(change, {
    ...{ held: { identityNumber, ...held }, answers: {}, records: new Map(), matter: 'matter-1' },
    handedOver: { issuedOn: '2026-03-10' },
    ...more,
  });

it.each([
  ['42', '42B1'],
  ['42B', '42B2'],
  ['42B1', '42B2'],
  ['42B9', '42B10'],
])('a lost %s is issued again as %s (FACTS §1.2)', (lost, again) => {
  expect(reissueNumber(`${identityNumber}${lost}`)).toBe(`${identityNumber}${again}`);
});

it('the first is numbered by what the hospital found and holds for ten years', () => {
  const records = new Map([['assessment', { category: '1', level: '3' }]]);
  expect(after(FRESH, none, { records })).toEqual({
    certificate: {
      ...{ number: `${identityNumber}13`, category: '1', level: '3', matter: 'matter-1' },
      ...{ issuedOn: '2026-03-10', validTo: '2036-03-10' },
    },
    formerCertificates: [],
  });
  expect(() => after(FRESH, none)).toThrow();
});

it('a renewal begins ten years anew; a damaged one holds as long as before', () => {
  expect(after(RENEWED, { certificate })?.certificate).toMatchObject({
    ...{ number: certificate!.number, validTo: '2036-03-10' },
  });
  expect(after(RENEWED, { certificate }, { answers: { why: 'damaged' } })?.certificate).toMatchObject({
    validTo: certificate!.validTo,
  });
  expect(() => after(RENEWED, none)).toThrow();
});

describe('the day of the last assessment (FACTS §0.2 TL-CERT-12)', () => {
  const assessed = { ...certificate!, assessedOn: plainDate('2024-01-15') };
  const found = (category: string, level: string, day?: string) => ({
    records: new Map([
      ['assessment', { category, level, ...(day === undefined ? {} : { assessedOn: day }) }],
    ]),
  });

  it.each([
    ['renewed', RENEWED],
    ['issued again', REISSUED],
    ['moved', MOVED],
  ])('goes along where it is %s without one', (_, change) => {
    expect(after(change, { certificate: assessed })?.certificate?.assessedOn).toBe('2024-01-15');
    expect(after(change, { certificate })?.certificate).not.toHaveProperty('assessedOn');
  });

  it.each([
    ['a first issue', FRESH, none, found('1', '3', '2026-03-02')],
    ['a move with the same result', MOVED, { certificate: assessed }, found('4', '2', '2026-03-02')],
    ['a move with another result', MOVED, { certificate: assessed }, found('4', '3', '2026-03-02')],
    ['a renewal after a change', ASSESSED_ANEW, { certificate: assessed }, found('4', '1', '2026-03-02')],
    [
      'a renewal after the same result',
      ASSESSED_ANEW,
      { certificate: assessed },
      found('4', '2', '2026-03-02'),
    ],
  ])('is the new one after %s', (_, change, held, more) => {
    expect(after(change, held, more)?.certificate?.assessedOn).toBe('2026-03-02');
  });

  it('is not known where an assessment was recorded before records asked for it', () => {
    for (const change of [MOVED, ASSESSED_ANEW])
      expect(after(change, { certificate: assessed }, found('4', '2'))?.certificate).not.toHaveProperty(
        'assessedOn',
      );
  });
});

it.each([
  ['no assessment', {}, '42B1', '2036-03-10'],
  ['the same result', { category: '4', level: '2' }, '42B1', '2036-03-10'],
  ['another result', { category: '4', level: '1' }, '41', '2036-03-10'],
])('renewed after %s, number and validity follow (FACTS §1.8)', (_, record, number, validTo) => {
  const lost = { ...certificate!, number: `${identityNumber}42B1` };
  const records = new Map([['assessment', record]]);
  expect(after(ASSESSED_ANEW, { certificate: lost }, { records })?.certificate).toMatchObject({
    ...{ number: `${identityNumber}${number}`, validTo },
  });
  // A damaged one keeps its validity unless it was assessed otherwise.
  const damaged = after(ASSESSED_ANEW, { certificate: lost }, { records, answers: { why: 'damaged' } });
  expect(damaged?.certificate?.validTo).toBe(number === '41' ? validTo : lost.validTo);
});

it('what was held before ends, with its day, reason and matter', () => {
  const ended = { endedOn: '2026-03-10', endedBy: 'matter-1' };
  expect(after(REISSUED, { certificate })?.formerCertificates).toEqual([
    { ...certificate, ...ended, because: 'lost' },
  ]);
  expect(after(ENDED, { certificate })).toEqual({
    certificate: null,
    formerCertificates: [{ ...certificate, ...ended, because: 'cancelled' }],
  });
});

describe('moved to another place', () => {
  const assessed = (category: string, level: string) => ({
    records: new Map([['assessment', { category, level }]]),
  });
  const lost = { ...certificate!, number: `${identityNumber}42B1` };

  it.each([
    ['without a new assessment', {}],
    ['assessed again with the same result', assessed('4', '2')],
  ])('%s, it goes on with number, day of issue and validity, and the day in its remarks', (_, more) => {
    const moved = after(MOVED, { certificate: lost }, more)!;
    expect(moved.certificate).toEqual({ ...lost, movedInOn: '2026-03-10', matter: 'matter-1' });
    expect(moved.formerCertificates).toMatchObject([{ because: 'relocated', endedBy: 'matter-1' }]);
  });

  it('assessed again with another result, the number follows and ten years begin', () => {
    expect(after(MOVED, { certificate: lost }, assessed('4', '3'))?.certificate).toEqual({
      ...{ number: `${identityNumber}43`, category: '4', level: '3', matter: 'matter-1' },
      ...{ issuedOn: '2026-03-10', validTo: '2036-03-10', movedInOn: '2026-03-10' },
    });
    expect(() => after(MOVED, none)).toThrow();
  });
});

describe.each([
  ['moved', MOVED],
  ['renewed', RENEWED],
  ['reissued', REISSUED],
  ['ended', ENDED],
])('%s', (_, change) => {
  it('told again, changes nothing more', () => {
    const once = after(change, { certificate })!;
    expect(after(change, once)).toBeNull();
  });

  it('told late, after another matter, changes nothing', () => {
    const once = after(change, { certificate })!;
    const records = new Map([['assessment', { category: '1', level: '1' }]]);
    const later = after(FRESH, once, {
      matter: 'matter-2',
      records,
      handedOver: { issuedOn: '2026-05-01' },
    })!;
    expect(after(change, later)).toBeNull();
  });
});

it('handed over a second time with another day, the same certificate is put right, and no suffix is added', () => {
  const once = after(REISSUED, { certificate })!;
  const again = after(REISSUED, once, { handedOver: { issuedOn: '2026-03-20' } })!;
  expect(again.certificate).toMatchObject({
    number: `${certificate!.number}B1`,
    issuedOn: plainDate('2026-03-20'),
  });
  expect(again.formerCertificates).toEqual(once.formerCertificates);
});
