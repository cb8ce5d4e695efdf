import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';

const TIMELINE_WORDS: Record<ResidentItem['timeline'][number]['state'], string> = {
  done: '已完成',
  returned: '退回过',
  now: '正在办',
  ahead: '还没到',
  late: '晚了',
  refused: '没有批准',
  waiting: '等您',
};

/** The page as plain sentences in the order in which it is read; numbers digit by digit (MINIAPP.md §4 ReadAloud). */
export function readAloud(item: Omit<ResidentItem, 'readAloud'>): string[] {
  const { promise, holder, supplement } = item;
  const refusal = item.refusal ?? item.ending;
  const sentences = [
    `${item.for.isSelf ? '您' : item.for.name}的${item.title}，${item.tag.word}。`,
    `编号${spoken(item.number)}。`,
    `${item.headline}。`,
    item.promiseLine ? `${item.promiseLine}。` : '',
    `${item.youDo ? `${item.youDo}。` : item.isOpen ? '现在不用您做什么。' : ''}${item.youDoDetail}`,
    ...(supplement?.items ?? []).map((each, place) => `第${place + 1}样，${each.title}。${each.why}。`),
    supplement?.clockSentence ?? '',
    refusal ? `理由是，${refusal.reason}。${refusal.words}` : '',
    refusal && refusal.otherHelp.length > 0 ? `还可以：${refusal.otherHelp.join('；')}。` : '',
    refusal?.secondAssessment?.words ?? '',
    refusal?.remedy ?? '',
    ...(item.waiting?.how ?? []),
    promise?.missed
      ? `说好的日子是${promise.steps.at(-1)?.day ?? ''}，晚了 ${promise.lateDays} 个工作日，责任在我们。`
      : '',
    promise?.newDay ? `为什么晚了，${promise.newDay.words}。` : '',
    item.notice
      ? `${item.notice.words}。贴在${item.notice.where}。有异议找${spoken(item.notice.objectTo.words)}。`
      : '',
    item.together ?? '',
    holder
      ? `${item.waiting ? `有事问${holder.unitName}的${holder.name}` : `现在由${holder.unitName}的${holder.name}办`}，电话${spoken(holder.phone)}。`
      : '',
    ...item.timeline.map(
      ({ state, title, day, detail }) =>
        `${[TIMELINE_WORDS[state], title, day, detail].filter(Boolean).join('，')}。`,
    ),
  ];
  return sentences.filter((sentence) => sentence !== '').map((sentence) => sentence.replace(/。{2,}/g, '。'));
}

/** '靖 4839-1752' as '靖 4 8 3 9 1 7 5 2': every digit by itself. */
function spoken(number: string): string {
  return number
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/\d(?=\d)/g, '$& ')
    .trim();
}
