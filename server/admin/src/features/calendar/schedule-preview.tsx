import { dayAndWeekday } from '@zhucantong/shared/calendar/day-words';
import { plainDate } from '@zhucantong/shared/calendar/plain-date';
import type { ScheduleComparison } from '@zhucantong/shared/calendar/schedule-checks';

/** What a draft changes: how many working days, which days off and which worked. */
export function SchedulePreview(props: { title: string; year: number; comparison: ScheduleComparison }) {
  const { workingDays, workingDaysBefore, nowOff, nowWorked } = props.comparison;
  return (
    <section className="preview">
      <h3>{props.title}</h3>
      {nowOff.length + nowWorked.length === 0 ? (
        <p>没有不同，{workingDays} 个工作日。</p>
      ) : (
        <dl className="facts">
          <div className="w">
            <dt>工作日</dt>
            <dd>
              {workingDaysBefore} 天变成 <b>{workingDays} 天</b>
            </dd>
          </div>
          <DayList title={`多休 ${nowOff.length} 天`} days={nowOff} year={props.year} />
          <DayList title={`多上 ${nowWorked.length} 天`} days={nowWorked} year={props.year} />
        </dl>
      )}
    </section>
  );
}

function DayList(props: { title: string; days: ScheduleComparison['nowOff']; year: number }) {
  if (props.days.length === 0) return null;
  return (
    <div className="w">
      <dt>{props.title}</dt>
      <dd>
        <ul className="day-list">
          {props.days.map(({ on, name }) => (
            <li key={on}>
              {dayAndWeekday(plainDate(on), props.year)} <span className="muted">{name}</span>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
