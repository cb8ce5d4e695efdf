import { ServiceDefinition } from '../../shared/service-catalogue/service-definition';
import type { Submission } from '../../shared/work-items/submit';
import { clientId } from '../support/client-id';
import type { MoreCounty } from '../support/small-county';
import { aPost } from './post';
import { aStaffMember } from './staff-member';
import { aUnit } from './unit';

const effectiveFrom = '2026-01-01';
const limit = (id: string, amount: number) => ({
  ...{ id, amount, unit: 'calendar-day', source: 'FACTS §0.1', effectiveFrom, stops: [] },
});
const step = (code: string, kind: string, title: string, days: number) => ({
  ...{ code, kind, title, residentTitle: title, verb: title, limit: limit(`TL-PET-00/${code}`, days) },
  ...{ maySendBack: kind === 'check', record: [] },
});
const asks = (code: string, kind: string, label: string, more: object) => ({
  ...{ code, kind, label, required: true, whenEmpty: `请写${label}，不然我们没法办。` },
  ...more,
});

/** An invented petition by calendar days that nothing stops: an accusation goes to the restricted store. */
export const PETITION = ServiceDefinition.parse({
  ...{ code: 'petition', version: 1, kind: 'petition', title: '信访', shortTitle: '信访', icon: 'letter' },
  restricted: {
    when: { field: 'class', isOneOf: ['accusation'] },
    ...{ step: 'acceptance', guardian: 'accusations', accused: 'against' },
  },
  summary: '有意见、有难处、要反映人的问题，都可以写来。',
  guide: {
    ...{
      basis: ['信访工作条例'],
      whoMayApply: ['任何人'],
      throughWhom: '本人、监护人或者家人。',
      notNeeded: '不用证明。',
    },
    ...{ fee: '不收钱。', result: '书面意见。', delivery: '送到手上。', again: '随时可以。', minutes: 5 },
    ...{ consultPhone: '县残联', complaintPhone: '12345', window: '县残联信访接待室' },
  },
  bases: ['self', 'guardian', 'family'],
  optionLists: {},
  fields: [
    asks('class', 'choice', '是哪一类', {
      options: [
        { value: 'request', label: '有难处要解决' },
        { value: 'accusation', label: '检举控告' },
      ],
    }),
    asks('against', 'text', '反映的是谁', { required: false, maxLength: 60 }),
    asks('story', 'long-text', '事情的经过', { maxLength: 500 }),
  ],
  pages: [
    { code: 'what', title: '您要说什么？', fields: ['class', 'against', 'story'], papers: ['evidence'] },
  ],
  papers: [
    {
      ...{ code: 'evidence', title: '照片', why: '说明情况', countsAsGood: '看得清' },
      ...{ required: false, most: 4 },
    },
  ],
  eligibility: [],
  steps: [
    step('registration', 'check', '登记', 5),
    { ...step('acceptance', 'acceptance', '受理', 15), notAfter: 'notice' },
    step('opinion', 'approval', '处理意见', 60),
    step('delivery', 'hand-over', '送达', 5),
  ],
  clocks: [
    {
      ...{ code: 'notice', nature: 'statutory', title: '告知', limit: limit('TL-PET-02', 15) },
      ...{ startsAt: 'received', endsAt: 'accepted' },
    },
    {
      ...{ code: 'settle', nature: 'statutory', title: '办结', limit: limit('TL-PET-06', 60) },
      ...{ startsAt: 'accepted', endsAt: 'decided' },
    },
  ],
  supplement: {
    ...{ limit: { ...limit('TL-PET-00/supplement', 10), unit: 'working-day' } },
    ...{ remindBefore: [], rounds: 1, reopenWithinDays: 30 },
  },
  claims: [{ code: 'open', per: ['person'], whenTaken: '您的上一件还在办。' }],
  refusals: [
    {
      ...{ code: 'not-ours', title: '不归我们管', steps: ['acceptance', 'opinion'] },
      ...{ plainWords: '这件事不归残联管。', otherHelp: ['我们告诉您去哪里'] },
    },
  ],
  remedy: {
    words: '不同意可以{within}内请求复查。',
    within: limit('TL-PET-08', 30),
  },
  messages: Object.fromEntries(
    `received 收到了，checked 登记了，accepted 受理了，approved 有意见了，refused 不归我们，handed-over 送到了，not-received 没收到，
     completed 办好了，supplement-requested 还差 {count} 样，supplement-reminder 等您补，supplemented 补的收到了，
     lapsed 没等到您补，reopened 接着办了，withdrawn 已经撤回，overdue 我们没做到，new-day 新的日子，overdue-staff 超期了，
     urged 催办，new-item 新到一件`
      .split('，')
      .map((line) => line.trim().split(' '))
      .map(([name, ...title]) => [name, { title: title.join(' '), body: '编号 {number}。' }]),
  ),
});

/** Who answers for it: the town registers, two of the petition office decide, the discipline group watches. */
export const PETITION_OFFICES: MoreCounty = {
  definitions: [PETITION],
  units: [
    aUnit('petitions', { name: '信访股', kind: 'section', reportsTo: 'county' }),
    aUnit('discipline', { name: '派驻纪检组', kind: 'outside', reportsTo: 'county' }),
  ],
  staff: [
    aStaffMember('reader-1').in('petitions').build(),
    aStaffMember('reader-2').in('petitions').build(),
    aStaffMember('guardian').in('discipline').build(),
    aStaffMember('keeper').in('county').as('administrator').build(),
    aStaffMember('auditor').in('county').as('auditor').build(),
  ],
  posts: [
    petitionPost('registration', { unit: 'town-unit', holderA: 'town', holderB: 'townB' }),
    petitionPost('acceptance', { unit: 'petitions', holderA: 'reader-1', holderB: 'reader-2' }),
    petitionPost('opinion', { unit: 'petitions', holderA: 'reader-2', holderB: 'reader-1' }),
    petitionPost('delivery', { unit: 'petitions', holderA: 'reader-1' }),
    petitionPost('accusations', { unit: 'discipline', holderA: 'guardian' }),
  ],
};

function petitionPost(code: string, over: Parameters<typeof aPost>[1]) {
  return aPost(`petition-${code}`, { service: 'petition', step: code, ...over });
}

export const REQUEST = { class: 'request', story: '轮椅坡道被堵了' };
export const ACCUSATION = { class: 'accusation', against: '康复股的员head', story: '他收了钱才给办' };

/** A petition as its petitioner sends it. */
export function aPetition(
  personId: string,
  answers: Submission['answers'],
  photos: string[] = [],
): Submission {
  const papers: Submission['papers'] = photos.length > 0 ? { evidence: photos } : {};
  return { submissionId: clientId(), service: 'petition@1', for: personId, basis: 'self', answers, papers };
}
