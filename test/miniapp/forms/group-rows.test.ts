import { faultsAfterAnswer, rowsToShow, rowsWith } from '@/features/forms/group-rows';
import { isOnPage } from '@/features/forms/page-fields';

test('rows are shown up to the least that a needed group has', () => {
  expect(rowsToShow({ required: true, atLeast: 2 }, undefined)).toEqual([{}, {}]);
  expect(rowsToShow({ required: true, atLeast: 2 }, [{ name: '何苗' }])).toEqual([{ name: '何苗' }, {}]);
  expect(rowsToShow({ required: false, atLeast: 2 }, undefined)).toEqual([]);
});

test('an emptied answer leaves its row', () => {
  expect(rowsWith([{ name: '何苗' }, { name: '何禾', grade: 3 }], 1, 'grade', undefined)).toEqual([
    { name: '何苗' },
    { name: '何禾' },
  ]);
});

test('faults of a group fall away when rows come or go, and only of that group', () => {
  const faults = [
    { field: 'children.1.name', message: '第 2 个孩子：还没有写姓名。' },
    { field: 'phone', message: '还没有写手机号。' },
  ];
  expect(faultsAfterAnswer(faults, 'children', [{}, {}], [{}])).toEqual([faults[1]]);
  expect(faultsAfterAnswer(faults, 'children', [{}, {}], [{}, { name: '何' }])).toBe(faults);
});

test('an answer in a row belongs to the page of its group', () => {
  const page = { code: 'children', title: '哪几个孩子？', fields: ['children'] };
  expect(isOnPage(page, 'children.1.name')).toBe(true);
  expect(isOnPage(page, 'phone.1.name')).toBe(false);
});
