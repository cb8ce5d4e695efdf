import { addDays, yearOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { useRef, useState, type KeyboardEvent } from 'react';
import { TONE_WORDS, weeksOf, type DayMark, type DayTone } from './day-marks';

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};
const LEGEND: readonly DayTone[] = ['holiday', 'make-up', 'own-off', 'own-work', 'weekend'];

/**
 * A year as twelve months. Each month is one stop for the Tab key; arrow keys go from day to day and week
 * to week, across months, and Enter opens a day. What a
 * day is stands in it as a word and a shape; the colour only repeats it.
 */
export function YearGrid(props: {
  year: number;
  months: readonly (readonly DayMark[])[];
  today: PlainDate;
  onOpen: (day: DayMark) => void;
}) {
  const { year, months, today } = props;
  const first = months[0]![0]!.on;
  const [at, setAt] = useState<PlainDate>(yearOf(today) === year ? today : first);
  const current = yearOf(at) === year ? at : first;
  const grid = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = addDays(current, step);
    if (yearOf(next) !== year) return;
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  return (
    <>
      <p className="legend year-legend">
        {LEGEND.map((tone) => (
          <span key={tone}>
            <i className={`day ${tone}`} aria-hidden="true">
              {TONE_WORDS[tone].word || '6'}
            </i>
            {TONE_WORDS[tone].said}
          </span>
        ))}
        <span className="muted">方向键走到一天，回车打开。</span>
      </p>
      <div className="year-grid" ref={grid} onKeyDown={onKeyDown}>
        {months.map((month, index) => (
          <Month
            key={index}
            month={month}
            {...{ index, year, today, current }}
            onOpen={(day) => {
              setAt(day.on);
              props.onOpen(day);
            }}
          />
        ))}
      </div>
    </>
  );
}

function Month(props: {
  month: readonly DayMark[];
  index: number;
  year: number;
  today: PlainDate;
  current: PlainDate;
  onOpen: (day: DayMark) => void;
}) {
  const isHere = props.month.some((day) => day.on === props.current);
  const stop = isHere ? props.current : props.month[0]!.on;
  return (
    <table className="month" role="grid">
      <caption>{props.index + 1} 月</caption>
      <thead>
        <tr>
          {['一', '二', '三', '四', '五', '六', '日'].map((name) => (
            <th key={name} scope="col" abbr={`周${name}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(props.month).map((week, row) => (
          <tr key={row}>
            {week.map((day, place) => (
              <td key={place}>
                {day && (
                  <button
                    type="button"
                    className={`day ${day.tone}`}
                    data-day={day.on}
                    title={day.name}
                    tabIndex={day.on === stop ? 0 : -1}
                    aria-current={day.on === props.today ? 'date' : undefined}
                    onClick={() => props.onOpen(day)}
                  >
                    <span aria-hidden="true">{Number(day.on.slice(8))}</span>
                    {day.word && <b aria-hidden="true">{day.word}</b>}
                    <span className="sr">{day.on === props.today ? `${day.spoken}，今天` : day.spoken}</span>
                  </button>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
