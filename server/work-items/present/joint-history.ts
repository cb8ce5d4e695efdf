import type { JOINT_ACTIONS } from '@zhucantong/shared/work-items/joint-actions';
import type { HistoryEntry, WorkItem } from '@zhucantong/shared/work-items/work-item';
import { whomInWords } from './joint-view';
import type { PresentContext } from './present-context';
import { sayDay } from './say-when';

type Say = (entry: HistoryEntry, item: WorkItem, context: PresentContext) => string;

/** Whom an entry is about that names a part. */
const whomOf: Say = ({ part }, { joint = [] }, context) => {
  const found = joint.find(({ code }) => code === part);
  return found ? whomInWords(found.to, context) : '';
};

/** What history says of joint handling, in the lead and in a part. */
export const JOINT_WHAT: Record<(typeof JOINT_ACTIONS)[number] | 'receive-part', Say> = {
  'ask-joint': ({ joint, until }, _item, context) =>
    `请${(joint?.to ?? []).map((to) => whomInWords(to, context)).join('、')}会办，${joint?.mandatory ? '必须答复' : '供参考'}，最晚${until ? sayDay(until, context.now) : ''}`,
  'recall-joint': (...args) => `收回会办：${whomOf(...args)}`,
  'joint-answered': (...args) => `${whomOf(...args)}答复了会办`,
  'joint-returned': (...args) => `${whomOf(...args)}把会办退回来了`,
  'joint-expired': (...args) => `${whomOf(...args)}会办过期，没有答复`,
  'receive-part': () => '接到会办',
  'answer-part': () => '已答复主办',
  'return-part': () => '不归这里，退回主办',
  'recall-part': () => '主办收回，不用答复了',
};
