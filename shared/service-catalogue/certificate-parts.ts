import { DISABILITY_CATEGORIES, DISABILITY_LEVELS } from '../residents/disability-certificate';
import {
  ACCEPTANCE_CLOCK,
  choice,
  countySetting,
  date,
  days,
  option,
  phone,
  promiseClock,
  remark,
  step,
  text,
  wordsAbout,
} from './definition-parts';
import { LIVES_ELSEWHERE } from './cross-region-parts';
import type { FormField, Option } from './form-field';
import type { ClockDefinition, ServiceDefinition } from './service-definition';
import type { StopKind } from '../time-limits/intervals';
import type { Paper } from './paper';
import type { Step } from './step';

/** What the certificate services say alike: how a document is accepted, decided, made and sent between two counties (FACTS §1.9). */
const BY_COURIER = { field: 'delivery', isOneOf: ['courier'] };

export const DELIVERY_FIELDS: FormField[] = [
  choice('delivery', '证怎么给您', '请选寄到家，还是到窗口拿。', [
    option('courier', '寄到家', { hint: '快递费一般自己出' }),
    option('window', '到户籍地的窗口拿', { hint: '也可以请人代拿' }),
  ]),
  text('mailTo', '寄到哪里', '这里还空着，证寄不到。', {
    maxLength: 80,
    prefill: 'person.address',
    shownWhen: BY_COURIER,
  }),
  phone('mailPhone', '收件人的电话', '这里还空着，快递找不到您。', {
    prefill: 'person.phone',
    shownWhen: BY_COURIER,
  }),
];

export const PORTRAIT: Paper = {
  code: 'portrait',
  title: '近期白底彩色照片',
  why: '印在证上',
  countsAsGood: '不戴帽子，正面，背景是白的，看得清脸',
  required: true,
  most: 1,
};

export const PORTRAIT_TIPS = ['站在白墙前面，脸朝光', '不戴帽子和墨镜，请别人帮着拍'];

/** Only who lives away brings it (FACTS §1.5). */
export const RESIDENCE_PERMIT: Paper = {
  code: 'residence-permit',
  title: '居住证',
  why: '在外地办证要凭它',
  countsAsGood: '看得清名字、地址和签注的日期，没有过期',
  required: false,
  requiredWhen: LIVES_ELSEWHERE,
  most: 2,
};

export const CATEGORY_OPTIONS = Object.entries(DISABILITY_CATEGORIES).map(([value, label]) =>
  option(value, `${label}残疾`),
);
export const LEVEL_OPTIONS = Object.entries(DISABILITY_LEVELS).map(([value, label]) => option(value, label));

/** To accept and to push to the other county: proposed, no national number was found (FACTS §0.3 TL-XR-05). */
const crossRegionDays = (service: string, part: 'acceptance' | 'push') =>
  days(`TL-XR-05/${service}-${part}`, 3, 'FACTS §0.3 TL-XR-05 (proposed default)');

/** Every other part of a certificate's way, for which no number was found at all (FACTS §0.3 TL-XR-01). */
export const certificateDays = (service: string, part: string, amount: number, stops?: StopKind[]) =>
  days(`TL-XR-01/${service}-${part}`, amount, countySetting('§0.3 TL-XR-01'), stops ? { stops } : {});

/** Accepted where the person lives: form and identity only (FACTS §1.9). */
export const acceptedHere = (service: string, record: FormField[]): Step =>
  step({
    code: 'acceptance',
    title: '受理地受理',
    residentTitle: '核对身份和材料',
    verb: '受理',
    kind: 'acceptance',
    place: 'residence',
    limit: crossRegionDays(service, 'acceptance'),
    notAfter: 'acceptance',
    record,
  });

/** The complete file goes to the county of the household; falls away where both are one. */
export const pushed = (service: string): Step =>
  step({
    code: 'push',
    title: '转给户籍地',
    residentTitle: '转给户籍地',
    verb: '转交',
    kind: 'transfer',
    place: 'residence',
    limit: crossRegionDays(service, 'push'),
    record: [remark('要跟户籍地说的')],
  });

export const approvedThere = (service: string, amount: number, ...separateFrom: string[]): Step =>
  step({
    code: 'approval',
    title: '户籍地审批',
    residentTitle: '审批',
    verb: '审批',
    kind: 'approval',
    place: 'household',
    limit: certificateDays(service, 'approval', amount),
    separateFrom: ['acceptance', ...separateFrom],
    record: [remark('审批意见')],
  });

const ISSUED_ON = date('issuedOn', '发证日期', '请填印在证上的发证日期，有效期从这天算。');

/** Printed, stamped, entered in the national database, handed out or mailed (FACTS §1.4 steps 6 and 7, TL-CERT-09). */
export const issuedThere = (
  service: string,
  { code, title, old, day = ISSUED_ON }: { code: string; title: string; old?: Option[]; day?: FormField },
): Step =>
  step({
    code,
    title,
    residentTitle: '制证和发放',
    verb: '发证',
    kind: 'hand-over',
    place: 'household',
    limit: days(`TL-CERT-09/${service}`, 5, 'FACTS §0.2 TL-CERT-09 (proposed default)'),
    maySendBack: false,
    tellsApplicant: true,
    record: [
      day,
      ...(old ? [choice('oldOne', '旧证', '请选旧证怎么处理的。', old)] : []),
      choice('sentBy', '怎么给的', '请选一项，申请人看得到。', [
        option('courier', '寄出了'),
        option('window', '窗口当面给的'),
      ]),
      text('courierNumber', '快递单号', '请写快递公司和单号，申请人要查。', {
        maxLength: 40,
        shownWhen: { field: 'sentBy', isOneOf: ['courier'] },
      }),
    ],
  });

/**
 * Ten working days to decide: from the end of the notice, in whichever county it hung, for the law knows no hand-over between two; where
 * nothing is posted, from when it comes to the place that decides (FACTS §0.2 TL-CERT-02).
 */
const decided = (service: string, isPosted: boolean, stops: StopKind[]): ClockDefinition => ({
  code: 'decision',
  nature: 'statutory',
  title: isPosted ? '公示后审核' : '户籍地审核',
  limit: days(
    `TL-CERT-02/${service}`,
    10,
    `FACTS §0.2 TL-CERT-02${isPosted ? '' : ' (no notice: from its coming to the deciding place)'}, §0.8 TL-GEN-05`,
    { stops: ['supplement', ...stops] },
  ),
  ...(isPosted ? { startsAt: 'notice-ended' } : { place: 'household', startsAt: 'received' }),
  endsAt: 'decided',
});

/**
 * Acceptance runs where it is accepted.
 *
 * @param announced of the promise; a notice among it is what the decision waits for.
 * @param stops beside a supplement: what only some need, and hence is not announced. An assessment counts in no clock (TL-CERT-08).
 */
export const certificateClocks = (
  service: string,
  promised: number,
  announced: Parameters<typeof promiseClock>[1] = [],
  stops: StopKind[] = [],
): ClockDefinition[] => [
  { ...ACCEPTANCE_CLOCK, place: 'residence' },
  decided(
    service,
    announced.some(({ kind }) => kind === 'public-notice'),
    stops,
  ),
  promiseClock(certificateDays(service, 'promise', promised, ['supplement', ...stops]), announced),
];

/** Words of a matter between two places. @param deed what the promised day is about: '把证给您'. */
export function certificateWords(deed: string): ServiceDefinition['messages'] {
  const about = '{thing}，编号 {number}。';
  return {
    ...wordsAbout(deed),
    accepted: { title: '受理了', body: `${about}最晚 {promisedOn} ${deed}，到哪一步随时能看。` },
    transferred: { title: '转给{place}了', body: `${about}编号不变，不用您跑。` },
    'given-back': { title: '{place}在跟您核对', body: `${about}户口在哪个县要再看一眼，会联系您。` },
    completed: { title: '办好了', body: `${about}证上有不对的，随时找我们。` },
  };
}
