import type { DisabilityCertificate } from '@zhucantong/shared/residents/disability-certificate';
import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { MissingItem } from '@zhucantong/shared/work-items/actions';
import type { DemoPerson } from '../people/make-person';
import type { Random } from '../seeded-random';
import type { StepCode } from './story-plan';

type Category = DisabilityCertificate['category'];

/** Devices that fit a kind of disability; walking aids for whoever is left. */
const DEVICES: Partial<Record<Category, readonly string[]>> = {
  1: ['white-cane', 'magnifier', 'electronic-magnifier', 'screen-reader'],
  2: ['hearing-aid-behind-the-ear', 'hearing-aid-in-the-ear', 'flashing-doorbell'],
  4: [
    'manual-wheelchair',
    'attendant-wheelchair',
    'high-back-wheelchair',
    'axillary-crutch',
    'walking-frame',
    'rollator',
    'multi-tip-stick',
    'shower-chair',
    'commode-chair',
    'pressure-cushion',
  ],
  7: ['attendant-wheelchair', 'pressure-mattress', 'care-bed', 'commode-chair'],
};
const FOR_OTHERS = ['walking-frame', 'multi-tip-stick', 'commode-chair', 'shower-chair'] as const;

const SITUATIONS: Partial<Record<Category, readonly string[]>> = {
  1: ['两只眼都看不清，出门要人牵', '只看得见一点光，走路靠手摸', '看书看报要凑得很近，字小了看不见'],
  2: ['别人说话要凑到耳边才听得见', '门铃电话都听不到，常错过人', '两只耳朵都背，开会听不清'],
  4: [
    '左边手脚没力气，在屋里要扶着墙走',
    '腿伤以后站不久，出门要人扶',
    '从床上起来要两个人帮，坐久了腰疼',
    '上下坡不敢走，去年摔过一次',
  ],
  7: ['长期躺着，翻身要人帮', '坐不稳，夜里起身要人守着'],
};
const OTHER_SITUATIONS = ['走路不稳，容易摔', '起身蹲下要扶东西', '夜里上厕所不方便'];

const FINDINGS = [
  '入户看过，情况和写的一样。',
  '本人在家，走路要扶墙，家门口有一级台阶。',
  '家属在场，情况属实，屋里过道窄。',
  '打电话问过本人和邻居，情况属实。',
];
const SIZES = ['座宽 42 厘米，扶手可掀', '座宽 45 厘米', '高度 78 厘米', '中号', '大号，可调'];
const REASONS = [
  '试用过，能自己操作，出门方便。',
  '现在用的不合适，换这种更稳。',
  '家里空间够，照护的人也会用。',
];

/** What the person applies for. */
export function drawDevice(person: DemoPerson, random: Random): string {
  return random.pick(DEVICES[person.profile.certificate?.category ?? '5'] ?? FOR_OTHERS);
}

/** The whole form as this person, or whoever files for them, fills it in. */
export function formAnswers(
  beneficiary: DemoPerson,
  filer: DemoPerson,
  device: string,
  random: Random,
): Answers {
  const category = beneficiary.profile.certificate?.category;
  return {
    device,
    replacement: 'first',
    evidence: category ? 'certificate' : 'medical-record',
    situation: random.pick((category && SITUATIONS[category]) ?? OTHER_SITUATIONS),
    assessmentPlace: random.weighted({ home: 78, centre: 18, remote: 4 }),
    contactName: filer.profile.name,
    contactPhone: filer.profile.phone,
    address: beneficiary.profile.address,
    consentUse: true,
    consentShare: random.chance(0.85),
  };
}

/** What the worker records when passing a step. */
export function stepRecord(
  step: StepCode,
  device: string,
  receiver: DemoPerson,
  place: number,
  random: Random,
): Answers {
  switch (step) {
    case 'first-check':
      return {
        howChecked: random.weighted({ 'home-visit': 6, phone: 3, papers: 1 }),
        finding: random.pick(FINDINGS),
      };
    case 'acceptance':
      return { note: '材料齐全，予以受理。' };
    case 'assessment':
      return {
        device,
        quantity: 1,
        size: random.pick(SIZES),
        supply: random.weighted({ stock: 7, order: 2, subsidy: 1 }),
        reason: random.pick(REASONS),
      };
    case 'approval':
      return { opinion: '评估充分，同意配发。' };
    case 'hand-over':
      return {
        serialNumber: `YS-2026-${String(place).padStart(4, '0')}`,
        receivedBy: receiver.profile.name,
        trained: true,
      };
  }
}

/** Why the promised day was missed, as the worker tells it, and so many working days from today it comes instead. */
export const LATE = {
  words: '这一种县里缺货，我们下订单晚了。货已经到县里，这几天核对好就给您送去，当面教您用。',
  newDayIn: 3,
} as const;

/** One complete list of what is missing; the photos always, the address now and then. */
export function missingItems(random: Random): MissingItem[] {
  const photos: MissingItem = {
    kind: 'paper',
    code: 'home-photos',
    why: random.pick([
      '照片太暗，看不清门有多宽。',
      '只拍到半扇门，量不出宽窄。',
      '过道没有拍到，不知道轮椅转不转得过来。',
    ]),
    countsAsGood: '白天拍，整扇门都在照片里，看得清台阶和宽窄',
  };
  const address: MissingItem = {
    kind: 'field',
    code: 'address',
    why: '没有写门牌，评估员上次没找到。',
    countsAsGood: '写门牌号，或者好认的地方',
  };
  return random.chance(0.4) ? [photos, address] : [photos];
}
