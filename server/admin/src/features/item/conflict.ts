import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { answerInWords } from '@zhucantong/shared/service-catalogue/answer-words';
import { rowsOf, type Answer } from '@zhucantong/shared/service-catalogue/form-answers';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';
import type { Conflict } from '../../components/conflict-notice';
import { formatInstant, formatTime } from '../../components/format-date';
import type { ItemTyping, Snapshot } from './typing';

/** The few facts by which a person recognises what changed. */
export function snapshotOf(item: StaffItem, openedAt: string): Snapshot {
  const wanting = item.supplement?.open ? item.supplement.items.map((each) => each.title).join('、') : '';
  return {
    version: item.version,
    openedAt,
    fields: [
      {
        field: '步骤',
        value:
          item.statusWord === item.step.title ? item.step.title : `${item.step.title} · ${item.statusWord}`,
      },
      {
        field: '承办人',
        value: item.assignee ? `${item.assignee.name}（${item.assignee.unitName}）` : '还没人接',
      },
      { field: '办理期限', value: [item.due.sentence, item.due.date].filter(Boolean).join('，') },
      { field: '等补的材料', value: wanting },
      { field: '办理记录', value: item.records.map((record) => `${record.title} ${record.by}`).join('、') },
    ],
  };
}

/**
 * Both versions side by side after a 409.
 *
 * @param item as it is now; what happened since the snapshot is read from its history.
 */
export function conflictOf(item: StaffItem, typing: ItemTyping): Conflict | null {
  const { snapshot, conflict } = typing;
  if (!snapshot || !conflict) return null;
  const since = item.history.filter((line) => line.n > snapshot.version).sort((a, b) => b.n - a.n);
  const first = since[0];
  const now = snapshotOf(item, snapshot.openedAt);
  const opened = new Map(snapshot.fields.map(({ field, value }) => [field, value]));
  return {
    who: first?.who ?? '另一位同事',
    at: first?.when ?? '',
    what: [first?.what, first?.detail].filter(Boolean).join('，').replace(/。$/, '') || '改了这一件',
    openedAt: timeOrDay(snapshot.openedAt),
    triedAt: timeOrDay(conflict.triedAt),
    tried: conflict.triedLabel,
    versions: { opened: snapshot.version, now: item.version },
    changes: [
      ...now.fields
        .map(({ field, value }) => ({ field, opened: opened.get(field) ?? '', now: value }))
        .filter((change) => change.opened !== change.now),
      ...since.map((line) => ({
        field: '经过',
        opened: '',
        now: [line.when, line.who, line.what].join(' '),
      })),
    ],
  };
}

/** The time of day; with the day in front when it was not today. */
function timeOrDay(instant: string): string {
  const at = new Date(instant);
  const today = localDateOf(new Date());
  return localDateOf(at) === today ? ` ${formatTime(at)}` : formatInstant(at, today);
}

/**
 * What was typed for an action, paragraph by paragraph, to be read, copied or kept as a note.
 *
 * @param item as it was when the text was typed: its step names the fields.
 */
export function keptText(item: StaffItem, typing: ItemTyping, tried: ActionType): string[] {
  if (tried === 'refuse' || tried === 'end-benefit') {
    const reasons = tried === 'refuse' ? item.refusals : (item.ending?.choices ?? []);
    const reason = reasons.find((each) => each.code === typing.refusal.reason);
    return [reason?.title ?? '', typing.refusal.words, ...typing.refusal.otherHelp].filter(Boolean);
  }
  if (tried === 'request-supplement') {
    return typing.supplement.entries.map((entry) => `${entry.title}：${entry.why}。${entry.countsAsGood}`);
  }
  if (tried === 'supplement' || tried === 'reopen') {
    return (item.supplement?.items ?? []).flatMap(({ code, title }) =>
      code in typing.asked.answers ? [`${title}：${valueInWords(typing.asked.answers[code])}`] : [],
    );
  }
  const words = typing.words[tried];
  if (words) return [leadOf(item, typing, tried), words].filter(Boolean);
  return Object.entries(typing.record).map(([code, value]) => {
    const field = item.record.fields.find((each) => each.code === code);
    return `${field?.label ?? code}：${field ? answerInWords({ optionLists: {} }, field, value) : valueInWords(value)}`;
  });
}

/** What was chosen beside the words: the new day, or the colleague. */
function leadOf(item: StaffItem, typing: ItemTyping, tried: ActionType): string {
  if (tried === 'give-new-day') return typing.newDayOn;
  if (tried === 'ask-extension') return typing.time.amount;
  if (tried === 'ask-stop') return typing.time.until;
  if (tried !== 'assign') return '';
  const colleague = item.colleagues.find((each) => each.staffId === typing.assignTo);
  return colleague ? `分派给 ${colleague.name}（${colleague.unitName}）` : '';
}

/** Where the question is not at hand any more: the values alone. */
function valueInWords(value: Answer | undefined): string {
  const rows = rowsOf(value);
  if (rows.length === 0) return String(value ?? '');
  return rows.map((row) => Object.values(row).join('，')).join('；');
}
