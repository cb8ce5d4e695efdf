import type { DisabilityCertificate } from '@zhucantong/shared/residents/disability-certificate';
import type { Sex } from './names';

/** How far the story of a leading role has come today. */
export type Story =
  | 'assessment-under-way'
  | 'awaiting-supplement'
  | 'awaiting-confirmation'
  | 'overdue'
  | 'refused'
  | 'nothing-yet'
  | 'completed';

interface Role {
  name: string;
  sex: Sex;
  age: number;
  disability: Pick<DisabilityCertificate, 'category' | 'level'> | null;
}

/** Somebody whose name is offered at local sign-in. All of them are invented. */
export interface LeadingRole extends Role {
  /** Local sign-in key. */
  key: string;
  county: string;
  town: string;
  village: string;
  /** What the sign-in page says after the name. */
  label: string;
  story: Story;
  /** The device the story is about. */
  device: string;
  /** For whom this person acts, with what they are to them; the item is then the beneficiary's. */
  actsFor?: Role & { kinship: string };
}

/** In the order in which they are offered. */
export const CAST: readonly LeadingRole[] = [
  {
    key: 'wu-xiaomei',
    county: '431229',
    town: '甘棠镇',
    village: '大桥村',
    name: '吴小梅',
    sex: 'female',
    age: 41,
    disability: null,
    label: '替父亲吴德贵办事，轮椅正在评估',
    story: 'assessment-under-way',
    device: 'manual-wheelchair',
    actsFor: {
      name: '吴德贵',
      sex: 'male',
      age: 68,
      disability: { category: '4', level: '2' },
      kinship: '父亲',
    },
  },
  {
    key: 'yang-xiuzhen',
    county: '431229',
    town: '甘棠镇',
    village: '大桥村',
    name: '杨秀珍',
    sex: 'female',
    age: 57,
    disability: { category: '4', level: '3' },
    label: '有一件退回，要补材料',
    story: 'awaiting-supplement',
    device: 'walking-frame',
  },
  {
    key: 'long-guangming',
    county: '431229',
    town: '甘棠镇',
    village: '燎原村',
    name: '龙光明',
    sex: 'male',
    age: 49,
    disability: { category: '4', level: '1' },
    label: '护理轮椅送到了，等他确认',
    story: 'awaiting-confirmation',
    device: 'attendant-wheelchair',
  },
  {
    key: 'shi-guiying',
    county: '431229',
    town: '渠阳镇',
    village: '飞山社区',
    name: '石桂英',
    sex: 'female',
    age: 63,
    disability: { category: '1', level: '1' },
    label: '看不见，说好的日子我们没做到',
    story: 'overdue',
    device: 'white-cane',
  },
  {
    key: 'pan-changfa',
    county: '431229',
    town: '藕团乡',
    village: '老里村',
    name: '潘昌发',
    sex: 'male',
    age: 82,
    disability: { category: '2', level: '2' },
    label: '听不见，助听器没有批准，家里改造在排队',
    story: 'refused',
    device: 'hearing-aid-behind-the-ear',
  },
  {
    key: 'zhang-haiyan',
    county: '431229',
    town: '甘棠镇',
    village: '大桥村',
    name: '张海燕',
    sex: 'female',
    age: 36,
    disability: { category: '4', level: '3' },
    label: '还没办过事，也能替儿子杨子轩办',
    story: 'nothing-yet',
    device: 'standing-frame',
    actsFor: {
      name: '杨子轩',
      sex: 'male',
      age: 8,
      disability: { category: '4', level: '2' },
      kinship: '儿子',
    },
  },
  {
    key: 'peng-shulan',
    county: '511403',
    town: '凤鸣街道',
    village: '城中社区',
    name: '彭淑兰',
    sex: 'female',
    age: 59,
    disability: { category: '4', level: '2' },
    label: '彭山：轮椅办好了',
    story: 'completed',
    device: 'manual-wheelchair',
  },
  {
    key: 'pu-zhongming',
    county: '510704',
    town: '魏城镇',
    village: '',
    name: '蒲忠明',
    sex: 'male',
    age: 66,
    disability: { category: '4', level: '2' },
    label: '游仙：防压疮床垫正在评估',
    story: 'assessment-under-way',
    device: 'pressure-mattress',
  },
  {
    key: 'xiong-meihua',
    county: '360121',
    town: '莲塘镇',
    village: '',
    name: '熊美花',
    sex: 'female',
    age: 52,
    disability: { category: '2', level: '1' },
    label: '南昌县：助听器，有一件要补材料',
    story: 'awaiting-supplement',
    device: 'hearing-aid-in-the-ear',
  },
  {
    key: 'tan-yonghua',
    county: '430223',
    town: '皇图岭镇',
    village: '',
    name: '谭永华',
    sex: 'male',
    age: 44,
    disability: { category: '4', level: '3' },
    label: '攸县：腋拐送到了，等他确认',
    story: 'awaiting-confirmation',
    device: 'axillary-crutch',
  },
];
