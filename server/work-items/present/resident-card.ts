import { optionsOf } from '@zhucantong/shared/service-catalogue/form-field';
import { subjectLabel } from '@zhucantong/shared/work-items/item-words';
import type { ResidentItemCard } from '@zhucantong/shared/work-items/resident-view';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { isLate, openPromiseOf } from './item-clocks';
import { nameOf, type OpenedItem, type PresentContext, type ResidentContext } from './present-context';
import { promiseMoved } from './promise-told';
import { residentWords } from './resident-words';
import { sayDay } from './say-when';
import { lastDeed } from './step-done-words';

/** An item as a row of the resident's home and list. */
export function presentResidentCard(
  item: WorkItem,
  opened: Pick<OpenedItem, 'person' | 'caller'>,
  context: ResidentContext,
): ResidentItemCard {
  const { tag, headline, leafOn, leafCaption, youDo } = residentWords(item, context);
  return {
    id: item._id,
    number: item.number,
    title: subjectLabel(context.definition, item.subject),
    service: context.definition.title,
    icon: iconOf(item, context),
    for: { personId: item.for, name: nameOf(opened), isSelf: item.for === context.viewer.personId },
    status: item.status,
    tag,
    headline,
    leafOn,
    leafCaption,
    youDo,
    promiseLine: promiseLine(item, context),
    isOpen: item.isOpen,
    version: item.version,
    changedAt: item.history.at(-1)!.recordedAt.toISOString(),
  };
}

/** '最晚7月23日送到手上，比原来早 4 个工作日'; null where nothing is promised, the item is closed or the day has passed. */
function promiseLine(item: WorkItem, context: PresentContext): string | null {
  const promise = openPromiseOf(item);
  if (!promise || !item.isOpen) return null;
  if (item.status === 'awaiting-supplement') return '计时停着，补齐的第二天接着数';
  if (item.status === 'on-waiting-list') return '排队的时候计时停着，轮到的第二天接着数';
  if (isLate(promise, context.now)) return null;
  const moved = promiseMoved(item, context);
  const provisional = promise.provisional ? '（暂定）' : '';
  return `最晚${sayDay(promise.dueOn, context.now)}${provisional}${lastDeed(context)}${moved ? `，${moved}` : ''}`;
}

function iconOf(item: WorkItem, { definition }: PresentContext): string {
  const field = definition.fields.find((each) => each.code === definition.subjectField);
  const option = field && optionsOf(definition, field).find((each) => each.value === item.subject);
  return option?.icon ?? definition.icon;
}
