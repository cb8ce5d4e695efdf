import { PROVISIONAL_WORD } from '@zhucantong/shared/time-limits/urgency';
import { Icon, type IconName } from './icon';

export type DueKind = 'ok' | 'soon' | 'today' | 'over' | 'stop' | 'done';

/** A whole sentence with its unit ("还剩 2 个工作日"), then the date in words ("11月26日 周四"). */
export interface Due {
  kind: DueKind;
  sentence: string;
  date: string;
  /** The date crosses a year whose calendar is not published yet. */
  provisional: boolean;
}

const icons: Readonly<Record<DueKind, IconName>> = {
  ok: 'clock',
  soon: 'clock',
  today: 'clock',
  over: 'alert',
  stop: 'pause',
  done: 'ok',
};

/** A due date is a sentence, then a date; colour only repeats what the words say (ADMIN.md §1). */
export function DueCell({ due, big = false }: { due: Due; big?: boolean }) {
  return (
    <div className={`due ${due.kind}${big ? ' big' : ''}`}>
      <Icon name={icons[due.kind]} />
      <span>
        <span className="sr">办理期限，</span>
        <b>{due.sentence}</b>
        {due.date && (
          <>
            <span className="sr">，</span>
            <small>
              {due.kind === 'over' && '应在 '}
              {due.date}
              {due.provisional && `，${PROVISIONAL_WORD}`}
            </small>
          </>
        )}
      </span>
    </div>
  );
}
