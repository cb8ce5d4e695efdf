import type { CalendarYear } from '@zhucantong/shared/calendar/calendar-view';
import { dayAndWeekday } from '@zhucantong/shared/calendar/day-words';

/** 版本和改动: who put the year into force and corrected it, and who set the county's own days. */
export function EditionList({ data }: { data: CalendarYear }) {
  const { editions, overrideChanges, year } = data;
  return (
    <div className="stack">
      <section className="card">
        <header>
          <h2>全国放假安排的版本</h2>
        </header>
        <div className="body table-scroll">
          {editions.length === 0 ? (
            <p>还没有发布过。</p>
          ) : (
            <table className="rows">
              <thead>
                <tr>
                  <th scope="col">版本</th>
                  <th scope="col">工作日</th>
                  <th scope="col">依据</th>
                  <th scope="col">谁发布</th>
                  <th scope="col">为什么更正</th>
                </tr>
              </thead>
              <tbody>
                {editions.map((edition) => (
                  <tr key={edition.version}>
                    <th scope="row">第 {edition.version} 版</th>
                    <td className="nw">{edition.workingDays} 天</td>
                    <td>{edition.source}</td>
                    <td>{edition.by ? `${edition.by} · ${edition.when}` : '程序自带'}</td>
                    <td>{edition.reason || '首次发布'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      </section>
      <section className="card">
        <header>
          <h2>本县自己的日子</h2>
        </header>
        <div className="body table-scroll">
          {overrideChanges.length === 0 ? (
            <p>这一年没有。在“全年”里点一天可以改。</p>
          ) : (
            <table className="rows">
              <thead>
                <tr>
                  <th scope="col">日子</th>
                  <th scope="col">改成</th>
                  <th scope="col">原因</th>
                  <th scope="col">谁改的</th>
                </tr>
              </thead>
              <tbody>
                {overrideChanges.map((change, place) => (
                  <tr key={place}>
                    <th scope="row">{dayAndWeekday(change.on, year)}</th>
                    <td>{change.working === null ? '照全国安排' : change.working ? '上班' : '不上班'}</td>
                    <td>{change.reason}</td>
                    <td>
                      {change.by} · {change.when}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      </section>
    </div>
  );
}
