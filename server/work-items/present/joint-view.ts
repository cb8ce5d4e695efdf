import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import {
  askedParts,
  isExpired,
  waitedFor,
  type AskedOf,
  type JointPart,
} from '@zhucantong/shared/work-items/joint';
import type { AskedView, JointPartView, JointView } from '@zhucantong/shared/work-items/joint-view';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { mayReadLead } from '../work-items.policy';
import type { Mask } from './mask-known';
import type { OpenedItem, PresentContext, StaffContext } from './present-context';
import { sayDay, sayDayAndWeekday, sayDayOf } from './say-when';

const STATE_WORDS: Record<JointPartView['state'], string> = {
  asked: '等答复',
  answered: '已答复',
  returned: '退回来了',
  recalled: '已收回',
  expired: '过期没有答复',
};

/** '康复科', '康复科 辅具岗'. */
export function whomInWords({ unit, post }: AskedOf, { unitName, postTitle }: PresentContext): string {
  return [unitName(unit), post && postTitle(post)].filter(Boolean).join(' ');
}

/** What was asked of other offices and what came of it; undefined where nothing ever was. */
export function presentJoint(
  item: WorkItem,
  opened: OpenedItem,
  context: PresentContext,
  mask: Mask,
  allowed: readonly ActionType[],
): JointView | undefined {
  if (!item.joint) return undefined;
  const parts = item.joint.map((part): JointPartView => {
    const closing = part.closedIn === null ? undefined : opened.entries.get(part.closedIn);
    const state = isExpired(part, context.now) ? 'expired' : part.state;
    return {
      code: part.code,
      whom: whomInWords(part.to, context),
      question: mask(opened.entries.get(part.entry)?.words ?? ''),
      mandatory: part.mandatory,
      state,
      stateWord: STATE_WORDS[state],
      when: whenOf(part, item, context),
      words: isSaid(part, item) && closing?.words ? mask(closing.words) : null,
      files:
        part.state === 'answered'
          ? Object.values(closing?.papers ?? {})
              .flat()
              .map((id, place) => ({ id, label: `第 ${place + 1} 张` }))
          : [],
      mayRecall: part.closedIn === null && allowed.includes('recall-joint'),
    };
  });
  return { heldUp: heldUpWords(item, context), parts };
}

/** What closed the lead, and so recalled its parts, says nothing of them. */
function isSaid({ closedIn }: JointPart, { history }: WorkItem): boolean {
  return history.some(({ n, part }) => n === closedIn && part !== undefined);
}

function whenOf(part: JointPart, { history }: WorkItem, { now }: PresentContext): string {
  const closed = history.find(({ n }) => n === part.closedIn);
  return closed ? sayDayOf(closed.recordedAt, now) : `请在${sayDayAndWeekday(part.dueOn, now)}前答复`;
}

function heldUpWords(item: WorkItem, context: PresentContext): string | null {
  const parts = item.isOpen ? waitedFor(item, context.now) : [];
  if (parts.length === 0) return null;
  const last = parts
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1)!;
  const verb = getStep(context.definition, item.step).verb;
  return `${[...new Set(parts.map(({ to }) => whomInWords(to, context)))].join('、')}还没答复，先不能${verb}。最晚等到${sayDay(last, context.now)}，过了这天没有答复也可以接着办；不用等了，请写明理由收回。`;
}

/** What an office reads that was asked for its part; undefined of every other item. */
export function presentAskedPart(
  item: WorkItem,
  { entries }: OpenedItem,
  { viewer, staffCard }: StaffContext,
  mask: Mask,
): AskedView | undefined {
  if (!item.partOf) return undefined;
  return {
    question: mask(entries.get(1)?.words ?? ''),
    mandatory: item.partOf.mandatory,
    by: staffCard(item.partOf.by) ?? null,
    mayReadLead: mayReadLead(viewer, item),
  };
}

/** All that a resident reads of it: '正在会同县康复科一起办。'; undefined where nobody is asked. */
export function togetherWords(item: WorkItem, { unitName }: PresentContext): string | undefined {
  const units = item.isOpen ? [...new Set(askedParts(item).map(({ to }) => unitName(to.unit)))] : [];
  return units.length > 0 ? `正在会同${units.join('、')}一起办。` : undefined;
}
