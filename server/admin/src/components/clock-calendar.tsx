import type { DayCell } from '@zhucantong/shared/work-items/day-cell';
import { calendarCells, type CalendarCell } from './clock-calendar.words';

const cellClasses: Readonly<Record<CalendarCell['tone'], string>> = {
  outside: 'out',
  received: 'st',
  counted: 'c',
  'make-up': 'mk',
  stopped: 'p',
  rest: 'off',
  holiday: 'off',
  due: 'du',
  today: 'td',
};

const legend = [
  { tone: 'counted', className: 'lg-counted', words: '计入（第几天）' },
  { tone: 'stopped', className: 'lg-stopped', words: '停表' },
  { tone: 'make-up', className: 'lg-make-up', words: '周末调休上班' },
] as const;

/**
 * "为什么是这一天": numbers each counted day and hatches stopped ones; the caption says it all in words that can be read out
 * over the telephone.
 */
export function ClockCalendar(props: {
  weeks: readonly (readonly DayCell[])[];
  sentence: string;
  /** "个工作日" or "天" */
  unitWord: string;
}) {
  const weeks = calendarCells(props.weeks, props.unitWord);
  const tones = new Set<string>(weeks.flat().map((cell) => cell.tone));
  return (
    <>
      <table className="cal">
        <caption className="xs">{props.sentence}</caption>
        <thead>
          <tr>
            {['一', '二', '三', '四', '五', '六', '日'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.on}>
              {week.map((cell) => (
                <td key={cell.on} className={cellClasses[cell.tone]}>
                  <span aria-hidden="true">{cell.date}</span>
                  <b aria-hidden="true">{cell.word}</b>
                  <span className="sr">{cell.spoken}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="legend" aria-hidden="true">
        {legend
          .filter((entry) => tones.has(entry.tone))
          .map((entry) => (
            <span key={entry.tone}>
              <i className={entry.className} />
              {entry.words}
            </span>
          ))}
      </p>
    </>
  );
}
