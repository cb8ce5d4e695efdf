import { allFaults, askedPages, askedPapers, pageFaults } from '@/features/forms/page-fields';
import { GUIDE } from '../../support/resident-server';

const page = (code: string) => GUIDE.pages.find((each) => each.code === code)!;

test('a page is judged by its own questions and papers only', () => {
  expect(pageFaults(GUIDE, page('device'), {}, {}).map(({ field }) => field)).toEqual(['device']);
  expect(pageFaults(GUIDE, page('photos'), {}, {}).map(({ field }) => field)).toEqual(['home-photos']);
  expect(pageFaults(GUIDE, page('photos'), {}, { 'home-photos': ['a'] })).toEqual([]);
});

test('all faults come in the order of the form, papers at their page', () => {
  const order = allFaults(GUIDE, {}, {}).map(({ field }) => field);
  expect(order.indexOf('situation')).toBeLessThan(order.indexOf('home-photos'));
  expect(order.indexOf('home-photos')).toBeLessThan(order.indexOf('assessmentPlace'));
});

test('a conditional paper is asked for only under its condition', () => {
  expect(askedPapers(GUIDE, page('photos'), { evidence: 'certificate' }).map(({ code }) => code)).toEqual([
    'home-photos',
  ]);
  expect(askedPapers(GUIDE, page('photos'), { evidence: 'medical-record' }).map(({ code }) => code)).toEqual([
    'home-photos',
    'medical-record',
  ]);
});

test('a page on which nothing is asked is left out', () => {
  const hidden = {
    ...GUIDE,
    fields: GUIDE.fields.map((field) =>
      field.code === 'replacement'
        ? { ...field, shownWhen: { field: 'device', isOneOf: ['manual-wheelchair'] } }
        : field,
    ),
  };
  expect(askedPages(hidden, {}).map(({ code }) => code)).not.toContain('replacement');
  expect(askedPages(hidden, { device: 'manual-wheelchair' }).map(({ code }) => code)).toContain(
    'replacement',
  );
});
