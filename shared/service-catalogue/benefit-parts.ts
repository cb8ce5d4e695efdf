import { CROSS_REGION_PLACES } from './cross-region-parts';
import { choice, countySetting, days, option, remark, step } from './definition-parts';
import type { HandlingPlace } from './handling-place';
import type { BenefitEnding } from './running-benefit';
import type { ClockDefinition, MessageTemplate } from './service-definition';
import type { Step } from './step';
import type { StopKind } from '../time-limits/intervals';

/** What the two subsidies that are paid monthly say alike. */
export const RECHECK = 'recheck';

/** Whether the conditions still hold. FACTS gives no days for it: ten, like the checks before (§6, 宜昌), until a county says otherwise. */
export const recheckStep = (service: string, title: string): Step =>
  step({
    code: RECHECK,
    title: `${title}资格复核`,
    residentTitle: '核对还能不能领',
    verb: '核对',
    kind: 'recheck',
    onlyWhen: 'runs-on',
    limit: days(`TL-GEN-02/${service}-recheck`, 10, countySetting('§6'), { stops: [] }),
    maySendBack: false,
    record: [
      choice('howChecked', '怎么核实的', '请选一种核实方式。', [
        option('register', '查了系统'),
        option('home-visit', '入户看过'),
        option('asked', '问了本人、家属或者村（社区）'),
      ]),
      remark('核实情况'),
    ],
  });

/** Both are applied for in any county; where that is another one than the household's, it tells the result too (FACTS §0.3 TL-XR-02 to 04). */
export const ALLOWANCE_PLACES: HandlingPlace[] = CROSS_REGION_PLACES.map((place) =>
  place.code === 'residence'
    ? { ...place, tellsWithin: days('TL-XR-04', 3, 'FACTS §0.3 TL-XR-04', { stops: [] }) }
    : place,
);
export const ALLOWANCE_BASIS = '民政部、中国残联关于两项补贴“跨省通办”的通知（2021年）';

/** The county of the household does it all; in front of it, for who applies in another one, that county checks the file and hands it over. */
export const allowanceSteps = (service: string, steps: readonly Step[]): Step[] => [
  step({
    code: 'push',
    title: '核对材料，转给户籍地',
    residentTitle: '受理地核对材料，转给户籍地',
    verb: '转交',
    kind: 'transfer',
    place: 'residence',
    limit: days(`TL-XR-02/${service}`, 3, 'FACTS §0.3 TL-XR-02'),
    record: [remark('要跟户籍地说的')],
  }),
  ...steps.map((each) => ({ ...each, place: 'household' })),
];

/** A step's share of the ten days that the county of the household has for what came from another one. */
export const shareAcross = (step: string, amount: number, stops?: StopKind[]) =>
  days(
    `TL-XR-03/${step}`,
    amount,
    'FACTS §0.3 TL-XR-03 (share of its 10 WD; county setting)',
    stops ? { stops } : {},
  );

/** Ten working days to decide, from when the file comes from the other county. @param stops segments that are not counted (TL-GEN-05). */
export const acrossClock = (service: string, ...stops: StopKind[]): ClockDefinition => ({
  code: 'across',
  nature: 'statutory',
  title: '户籍地审定',
  limit: days(`TL-XR-03/${service}`, 10, 'FACTS §0.3 TL-XR-03, §0.8 TL-GEN-05', {
    stops: ['supplement', ...stops],
  }),
  place: 'household',
  across: true,
  startsAt: 'received',
  endsAt: 'decided',
});

/** Ends a benefit whatever it is paid for. */
export const ENDINGS_OF_ANY_BENEFIT: BenefitEnding[] = [
  {
    code: 'died',
    title: '人已去世',
    source: 'FACTS §1.8 [D] (a death report stops what is paid), §2.4 [D] STOPPED(death)',
    plainWords: '核对下来，领补贴的人已经去世。',
    otherHelp: ['办后事有困难的，帮您问临时救助'],
  },
  {
    code: 'certificate-cancelled',
    title: '残疾人证已注销',
    source: 'FACTS §6 (holds a certificate), §2.4 [D] STOPPED(cert cancelled)',
    plainWords: '残疾人证注销了，补贴的条件没有了。',
    otherHelp: ['证办错了、想重新办的，跟我们说一声'],
  },
  {
    code: 'moved-away',
    title: '户口迁出本县',
    source: 'FACTS §6 (hukou of the county), §2.4 [D] STOPPED(moved out)',
    plainWords: '户口迁出了本县，以后向迁入的县申请。',
    otherHelp: ['帮您找到那边的残联，在那边重新申请'],
  },
  {
    code: 'own-wish',
    title: '本人不要了',
    source: countySetting('§6'),
    plainWords: '您说不再领这笔补贴了。',
    otherHelp: ['以后想领，条件还在的，可以重新申请'],
  },
];

const about = '{thing}，编号 {number}。';
export const BENEFIT_WORDS: Record<string, MessageTemplate> = {
  transferred: {
    title: '材料齐了，转给{place}了',
    body: `${about}编号不变，不用您跑。{place}审定，结果在这里告诉您，最晚 {promisedOn} 发第一个月的钱。`,
  },
  'given-back': { title: '{place}在跟您核对', body: `${about}户口在哪个县要再看一眼，会联系您。` },
  'recheck-begun': {
    title: '我们要核对一下还能不能领',
    body: `${about}最晚 {dueOn} 核对好，没有决定停发就照常发。`,
  },
  'benefit-kept': { title: '核对好了，接着发', body: `${about}条件都在，每月照常发。` },
  'benefit-ended': {
    title: '{endsFrom}起停发',
    body: `${about}为什么停、不同意怎么办，都写在这一件里。`,
  },
};
