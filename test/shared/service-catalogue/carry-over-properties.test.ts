import fc from 'fast-check';
import { plainDate } from '../../../shared/calendar/plain-date';
import { carryOver } from '../../../shared/service-catalogue/carry-over';
import { findAnswerFaults, type Answers } from '../../../shared/service-catalogue/form-answers';
import type { FormField } from '../../../shared/service-catalogue/form-field';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import { LAST_YEAR } from '../../factories/renewed-service';
import { CHILDREN } from '../../factories/subsidy';

const TODAY = plainDate('2026-06-04');
const option = (value: string, label = value) => ({ value, label });

describe('whatever differs', () => {
  const base = { label: '问', whenEmpty: '请填。' };
  const field = (code: string): fc.Arbitrary<FormField> =>
    fc
      .tuple(
        fc.constantFrom<object>(
          { kind: 'text', maxLength: 3 },
          { kind: 'long-text', maxLength: 30 },
          { kind: 'number', min: 0, max: 5, unit: '人' },
          { kind: 'number', min: 0, max: 50, unit: '户' },
          { kind: 'date' },
          { kind: 'choice', options: [option('a'), option('b')] },
          { kind: 'choice', options: [option('b', '乙')] },
          { kind: 'choices', options: [option('a'), option('c')], atLeast: 1 },
          { kind: 'consent', statement: '甲' },
          { kind: 'consent', statement: '乙' },
          { ...CHILDREN, code: undefined },
        ),
        fc.boolean(),
        fc.constantFrom(undefined, { field: 'f0', isOneOf: ['a'] }),
      )
      .map(([kind, required, shownWhen]) => ({ ...base, ...kind, code, required, shownWhen }) as FormField);
  const codes = ['f0', 'f1', 'f2', 'f3', 'f4'];
  const definition = fc
    .tuple(fc.tuple(...codes.map(field)), fc.subarray(codes), fc.subarray(['home-photos', 'deed']))
    .map(([fields, there, papers]): ServiceDefinition => ({
      ...LAST_YEAR,
      fields: fields.filter(({ code }) => there.includes(code)),
      papers: LAST_YEAR.papers.filter(({ code }) => papers.includes(code)),
    }));
  const answer = fc.constantFrom<Answers[string]>(
    '',
    'a',
    'b',
    '长一点的文字',
    3,
    30,
    true,
    false,
    ['a'],
    ['a', 'c'],
    [],
    '2026-01-01',
    [{ name: '何苗', stage: 'primary', school: '一小' }],
  );
  const answers = fc.dictionary(fc.constantFrom(...codes, 'stranger'), answer);
  const uploads = fc.dictionary(
    fc.constantFrom('home-photos', 'deed', 'other'),
    fc.array(fc.string(), { maxLength: 3 }),
  );

  it('each old answer is kept, dropped with notice or invalid with notice, exactly once; nothing else is begun with', () => {
    fc.assert(
      fc.property(definition, definition, answers, (before, after, typed) => {
        const {
          kept,
          dropped,
          invalid,
          answers: begun,
        } = carryOver(before, { answers: typed, files: {} }, after, TODAY);
        const told = [...kept, ...dropped.map(({ code }) => code), ...invalid.map(({ code }) => code)];
        expect([...told].sort()).toEqual(Object.keys(typed).sort());
        for (const code of kept) expect(begun[code]).toEqual(typed[code]);
        for (const each of [...dropped, ...invalid]) expect(each.was).not.toBe('');
        for (const { code } of dropped) expect(begun).not.toHaveProperty(code);
        expect(Object.keys(begun).filter((code) => !(code in typed))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('what is kept and was typed has no fault under the new form', () => {
    const isBlank = (value: unknown) =>
      value === '' || value === false || (Array.isArray(value) && value.length === 0);
    fc.assert(
      fc.property(definition, definition, answers, (before, after, typed) => {
        const { kept, answers: begun } = carryOver(before, { answers: typed, files: {} }, after, TODAY);
        for (const code of kept.filter((each) => !isBlank(typed[each]))) {
          const alone = after.fields
            .filter((each) => each.code === code)
            .map((each) => ({ ...each, shownWhen: undefined }));
          expect(findAnswerFaults(after, alone, { [code]: begun[code]! })).toEqual([]);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('no picture is lost: each stays, or its paper is named as gone with their number', () => {
    fc.assert(
      fc.property(definition, definition, answers, uploads, (before, after, typed, had) => {
        const { files: left, papers } = carryOver(before, { answers: typed, files: had }, after, TODAY);
        for (const [code, pictures] of Object.entries(had)) {
          const gone = papers.gone.find((each) => each.code === code);
          if (gone) expect([gone.pictures, left[code]]).toEqual([pictures.length, undefined]);
          else expect(left[code]).toEqual(pictures);
        }
      }),
    );
  });

  it('going on under the same questions changes no answer', () => {
    fc.assert(
      fc.property(definition, answers, (same, typed) => {
        const valid = Object.fromEntries(
          Object.entries(typed).filter(([code, value]) => {
            const own = same.fields
              .filter((each) => each.code === code)
              .map((each) => ({ ...each, shownWhen: undefined }));
            return own.length > 0 && findAnswerFaults(same, own, { [code]: value }).length === 0;
          }),
        );
        const result = carryOver(same, { answers: valid, files: {} }, { ...same, version: 2 }, TODAY);
        expect(result).toMatchObject({
          answers: valid,
          dropped: [],
          invalid: [],
          changed: [],
          newlyAsked: [],
        });
      }),
    );
  });
});
