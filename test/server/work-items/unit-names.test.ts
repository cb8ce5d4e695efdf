import { unitNames } from '../../../server/work-items/unit-names';
import { aUnit } from '../../factories/unit';

const units = new Map(
  [
    aUnit('county', { name: '靖州县残联' }),
    aUnit('section', { name: '康复股', kind: 'section', reportsTo: 'county' }),
    aUnit('town', { name: '甘棠镇残联', kind: 'town', area: '431229101', reportsTo: 'county' }),
  ].map((unit) => [unit._id, unit]),
);

test.each([
  ['at home', {}, ['靖州县残联', '康复股', '甘棠镇残联']],
  [
    'with both places in one county',
    { residence: '431229101', household: '431229' },
    ['靖州县残联', '康复股', '甘棠镇残联'],
  ],
  [
    'between two counties',
    { residence: '511403', household: '431229' },
    ['靖州县残联', '靖州县残联康复股', '甘棠镇残联'],
  ],
])('what offices are called %s', (_where, places, names) => {
  expect([...units.keys()].map(unitNames({ units }, places))).toEqual(names);
});

test('an office that the county has no more has no name', () => {
  expect(unitNames({ units })('gone')).toBe('');
});
