import { plainDate } from '../../shared/calendar/plain-date';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { dueSoon } from './due-view';

/** A wheelchair at county approval as its assignee sees it; people and numbers are invented. */
export function aStaffItem(changes: Partial<StaffItem> = {}): StaffItem {
  return {
    id: 'item-1',
    number: '靖 4028-1759',
    version: 17,
    title: '普通轮椅',
    service: { id: 'assistive-device@1', title: '辅助器具适配' },
    status: 'open',
    statusWord: '县级审批',
    step: { code: 'approval', title: '县级审批', verb: '审批', kind: 'approval' },
    due: dueSoon,
    receivedWords: '10月8日 收件',
    acceptedWords: '11月4日 受理',
    applicant: {
      name: '潘*富',
      about: '男，67 岁',
      place: '甘棠镇枫香村',
      identityNumber: '9901************15',
      phone: '138****6027',
      certificate: '尾号 4242，肢体二级',
      contact: '打女儿电话，不自动外呼',
    },
    agent: { name: '潘*芳', relation: '女儿' },
    assignee: {
      staffId: 's1',
      name: '吴晓岚',
      unitName: '康复股',
      title: '办事员',
      phone: '0745-0000000',
      acting: 'A',
    },
    unitName: '康复股',
    routingReason: '审批岗负责全县辅助器具。',
    notYours: null,
    outside: null,
    payment: null,
    findings: [{ holds: true, text: '户籍在本县甘棠镇' }],
    answers: [{ code: 'door', label: '门宽', value: '78 厘米' }],
    records: [],
    papers: [
      {
        code: 'certificate',
        title: '残疾人证',
        why: '要看类别和等级',
        countsAsGood: '四个角都在画面里',
        required: true,
        supplemented: false,
        files: [{ id: 'file-1', label: '' }],
      },
    ],
    clocks: [],
    stops: [],
    history: [
      {
        n: 17,
        when: '11月19日 周四 16:40',
        what: '评估完成',
        who: '周启明',
        detail: null,
        stopsClock: false,
      },
    ],
    time: {
      thresholds: [],
      requests: [],
      extendable: [],
      stoppable: [],
      stopDays: { from: plainDate('2026-11-25'), to: plainDate('2027-11-25') },
      resumable: [],
    },
    supplement: null,
    sendBack: {
      candidates: [{ kind: 'paper', code: 'household', title: '户口簿本人页', countsAsGood: '整页拍全' }],
      until: '2026-12-08',
      untilWords: '12月8日 周二',
      rounds: 1,
      round: 'free',
    },
    record: {
      action: 'approve',
      label: '审批意见',
      fields: [
        {
          code: 'opinion',
          kind: 'long-text',
          label: '审批意见',
          required: false,
          whenEmpty: '',
          maxLength: 500,
        },
      ],
      papers: [],
      leadsTo: '送达',
      initial: {},
    },
    refusals: [
      {
        code: 'service-life',
        title: '没到使用年限',
        plainWords: '上一件还没到使用年限，到时候可以再领。',
        otherHelp: ['先帮您修好旧的'],
      },
    ],
    remedy: '不同意这个结果，可以 60 天内申请复核。',
    colleagues: [],
    allowedActions: ['approve', 'refuse', 'request-supplement', 'note'],
    ...changes,
  };
}
