import type { Answers } from '../../shared/service-catalogue/form-answers';
import type { AnyAction, MissingItem } from '../../shared/work-items/actions';

/** Who holds each step in these stories; 梁国栋 stands in for 吴晓岚 at acceptance when asked. */
export const DESKS: Record<string, { unit: string; staffId: string; line: string[] }> = {
  'first-check': { unit: 'town', staffId: 'shi-yumei', line: ['town', 'county'] },
  acceptance: { unit: 'rehab', staffId: 'liang-guodong', line: ['rehab', 'county'] },
  assessment: { unit: 'rehab', staffId: 'zhou-qiming', line: ['rehab', 'county'] },
  outside: { unit: 'rehab', staffId: 'liang-guodong', line: ['rehab', 'county'] },
  payment: { unit: 'office', staffId: 'zhang-qirong', line: ['office', 'county'] },
  approval: { unit: 'rehab', staffId: 'long-anping', line: ['rehab', 'county'] },
  'hand-over': { unit: 'town', staffId: 'shi-yumei', line: ['town', 'county'] },
};

export const WHEELCHAIR: Answers = {
  device: 'manual-wheelchair',
  replacement: 'first',
  evidence: 'certificate',
  situation: '左边手脚没力气，在屋里要扶着墙走',
  assessmentPlace: 'home',
  contactName: '吴小梅',
  contactPhone: '13900002207',
  address: '枫香村三组老槐树旁第二家',
  consentUse: true,
  consentShare: true,
};

export const MISSING: MissingItem[] = [
  {
    kind: 'paper',
    code: 'home-photos',
    why: '上次没拍到台阶',
    countsAsGood: '整扇门都在照片里，看得清台阶和宽窄',
  },
  { kind: 'field', code: 'contactPhone', why: '打了两次没打通，换一个', countsAsGood: '打得通的手机号' },
];

export const RECORDS: Partial<Record<AnyAction['type'], Answers>> = {
  'pass-check': { howChecked: 'home-visit', finding: '入户看过，情况属实。' },
  accept: {},
  assess: {
    device: 'manual-wheelchair',
    quantity: 1,
    size: '座宽 42 厘米',
    supply: 'stock',
    reason: '左手能推轮，门宽 78 厘米，过得去。',
  },
  approve: {},
  'hand-over': { serialNumber: 'ZC-2026-0417', receivedBy: '吴小梅', trained: true },
};

/** The way to the decision in the days of MINIAPP.md §6. */
export const MINIAPP_STORY = {
  submitted: '2026-06-04',
  sentBack: '2026-06-08',
  supplemented: '2026-06-10',
  checked: '2026-06-11',
  accepted: '2026-06-12',
  assessed: '2026-06-23',
};
