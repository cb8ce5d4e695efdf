import { refuseIntake, type IntakeFacts } from '../../../server/work-items/intake.policy';
import { intakeOf } from '../../../shared/service-catalogue/intake-rule';
import { Role } from '../../../shared/staff/roles';
import { IntakeChannel } from '../../../shared/work-items/intake';

const COUNTY = '431229';
const TOWN = '431229101';
const VILLAGE = '431229101211';
const CALLS = { from: 'caller', by: ['phone'] } as const;

const judge = (roles: Role[], over: Partial<IntakeFacts> = {}) =>
  refuseIntake(
    { roles, county: COUNTY },
    {
      ...{ channel: 'window', rule: intakeOf({}), personId: 'wu-degui', area: VILLAGE },
      ...{ unitArea: TOWN, interests: [] },
      ...over,
    },
  );

describe('who takes in by which way', () => {
  const may: Record<Role, IntakeChannel[]> = {
    handler: ['window', 'phone', 'paper'],
    'section-head': ['window', 'phone', 'paper'],
    operator: ['phone'],
    leader: [],
    administrator: [],
    auditor: [],
  };
  it.each(Role.options.flatMap((role) => IntakeChannel.options.map((channel) => [role, channel] as const)))(
    '%s, %s',
    (role, channel) => {
      expect(judge([role], { channel })).toBe(may[role].includes(channel) ? null : 'not-allowed');
    },
  );
});

it.each<[string, Role[], Partial<IntakeFacts>, ReturnType<typeof refuseIntake>]>([
  ['somebody of the worker’s town', ['handler'], {}, null],
  ['somebody of the village itself', ['handler'], { unitArea: VILLAGE }, null],
  ['somebody of the next town', ['handler'], { area: '431229102200' }, 'not-allowed'],
  ['the whole town by a village worker', ['handler'], { unitArea: VILLAGE, area: TOWN }, 'not-allowed'],
  ['anybody, where the unit is gone', ['handler'], { unitArea: null }, 'not-allowed'],
  ['the next town by telephone', ['operator'], { channel: 'phone', area: '431229102200' }, null],
  ['another county by telephone', ['operator'], { channel: 'phone', area: '511403101200' }, 'not-allowed'],
  [
    'the next town at the window of an operator who also has a desk',
    ['operator', 'handler'],
    { area: '431229102200' },
    'not-allowed',
  ],
  ['themselves or a relative', ['handler'], { interests: ['li-na', 'wu-degui'] }, 'interest'],
  [
    'a relative in the next town',
    ['handler'],
    { interests: ['wu-degui'], area: '431229102200' },
    'not-allowed',
  ],
  ['a caller for what needs the register', ['handler'], { personId: null }, 'registration-needed'],
  [
    'a caller for what does not',
    ['operator'],
    { personId: null, channel: 'phone', rule: { ...CALLS, by: ['phone'] } },
    null,
  ],
  [
    'somebody of the register for what does not need it',
    ['operator'],
    { channel: 'phone', rule: { ...CALLS, by: ['phone'] } },
    null,
  ],
  [
    'at the window what only comes by telephone',
    ['handler'],
    { rule: { ...CALLS, by: ['phone'] } },
    'channel-not-offered',
  ],
  [
    'at the town what only the county office takes in',
    ['handler'],
    { rule: { ...intakeOf({}), onlyCountyOffice: true } },
    'channel-not-offered',
  ],
  [
    'at the county what only the county office takes in',
    ['handler'],
    { rule: { ...intakeOf({}), onlyCountyOffice: true }, unitArea: COUNTY },
    null,
  ],
])('takes in for %s', (_who, roles, facts, expected) => {
  expect(judge(roles, facts)).toBe(expected);
});
