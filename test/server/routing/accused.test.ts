import { accusedBy } from '../../../server/routing/accused.rules';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';

const units = [
  aUnit('county', { name: '靖州县残联' }),
  aUnit('section', { name: '康复股', kind: 'section', reportsTo: 'county' }),
  aUnit('centre', { name: '辅具中心', kind: 'section', reportsTo: 'section' }),
  aUnit('town', { name: '甘棠镇残联', area: '431229101', reportsTo: 'county' }),
  aUnit('discipline', { name: '派驻纪检组', kind: 'outside', reportsTo: 'county' }),
];
const staff = [
  aStaffMember('chair', { name: '向远山' }).in('county').as('leader').build(),
  aStaffMember('head', { name: '田秀梅' }).in('section').as('section-head').build(),
  aStaffMember('officer', { name: '石文涛' }).in('section').build(),
  aStaffMember('fitter', { name: '龙飞' }).in('centre').build(),
  aStaffMember('town', { name: '杨柳' }).in('town').build(),
  aStaffMember('inspector', { name: '吴铁' }).in('discipline').build(),
];
const offices = {
  units: new Map(units.map((each) => [each._id, each])),
  staff: new Map(staff.map((each) => [each._id, each])),
};

test.each<[string, string[]]>([
  ['', []],
  ['一个我不认识的人', []],
  ['石文涛', ['officer']],
  ['靖州县残联康复股的 石 文涛', ['officer']],
  ['康复股的田秀梅', ['head', 'officer', 'fitter']],
  ['甘棠镇残联', ['town']],
  ['靖州县残联的辅具中心', ['fitter']],
  ['石文涛，还有甘棠镇残联', ['officer', 'town']],
  ['向远山', ['chair', 'head', 'officer', 'fitter', 'town']],
  ['派驻纪检组', ['inspector']],
])('“%s”: passed over are %j', (words, passedOver) => {
  expect(accusedBy(words, offices)).toEqual(passedOver);
});
