import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import { handsToKeepApart, INTAKE } from '@zhucantong/shared/work-items/hands';
import { hasInterest } from '@zhucantong/shared/work-items/interest';
import { isClosed } from '@zhucantong/shared/work-items/status-table';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { judgeApplication } from '../../services/judge-application';
import { currentAnswers } from '../current-answers';
import type { OpenedItem, StaffContext } from './present-context';

/** What the system checked for the worker: eligibility as of today, and whether this viewer may decide here. */
export function presentFindings(
  item: WorkItem,
  opened: OpenedItem,
  context: StaffContext,
): StaffItem['findings'] {
  const { answers } = currentAnswers(item, opened.entries);
  const { definition, now } = context;
  const { county } = item;
  const findings = opened.person ? judgeApplication(definition, opened.person, answers, { county, now }) : [];
  const judged = findings.map(({ holds, found, reason }) => ({
    holds,
    text: holds || !reason ? found : `${found}。${reason}`,
  }));
  return [...judged, ...segregation(item, context)];
}

function segregation(item: WorkItem, { definition, viewer }: StaffContext): StaffItem['findings'] {
  const step = getStep(definition, item.step);
  if (!step.separateFrom || isClosed(item.status) || item.status === 'on-waiting-list') return [];
  const own = handsToKeepApart(item, viewer.staffId, step.separateFrom);
  const verbOf = (code: string) => (code === INTAKE ? '收件' : getStep(definition, code).verb);
  const titles = [...new Set(own.map((hand) => verbOf(hand.step)))];
  if (titles.length > 0)
    return [{ holds: false, text: `${titles.join('、')}是您办的，这一件要由别人${step.verb}` }];
  return [
    {
      holds: true,
      text: `${step.separateFrom.map(verbOf).join('、')}都不是您办的，可以${step.verb}`,
    },
  ];
}

/** What everybody who sees the item may do; none of it is its work. */
const FOR_ANYBODY: readonly ActionType[] = ['note', 'record-told', 'urge'];

/** Why this viewer has nothing to decide here, in one sentence; null when there is something to do. */
export function presentNotYours(
  item: WorkItem,
  allowed: readonly ActionType[],
  context: StaffContext,
): string | null {
  const { viewer, interested } = context;
  if (item.isOpen && hasInterest(viewer.staffId, item, interested))
    return allowed.includes('declare-interest')
      ? '您与此件有利害关系，不能办。请选“我要回避”，另派给别人。'
      : '您与此件有利害关系，要由别人办，您可以看，可以记备注。';
  if (allowed.some((action) => !FOR_ANYBODY.includes(action))) return null;
  if (isClosed(item.status)) return '这一件已经办结，可以看，可以记备注。';
  if (item.status === 'awaiting-supplement') return '退回补正中，计时停着，等申请人补齐。';
  if (item.status === 'on-waiting-list') return '已经批准，在轮候。有名额了，系统按先后自动接着办。';
  const step = getStep(context.definition, item.step);
  if (handsToKeepApart(item, context.viewer.staffId, step.separateFrom).length > 0) {
    return `前面的步骤是您办的，${step.verb}要由别人来，您可以看，可以记备注。`;
  }
  const card = item.assignee ? context.staffCard(item.assignee.staffId) : undefined;
  if (!card) return `这一步在${context.unitName(item.unit)}，还没有派给人，您可以看。`;
  if (item.status === 'awaiting-confirmation')
    return `已经送达，等申请人确认，由${card.unitName} ${card.name}跟进。`;
  return `这一步现在归${card.unitName} ${card.name}办，您可以看，可以记备注。`;
}
