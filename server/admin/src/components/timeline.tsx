export interface TimelineEntry {
  n: number;
  /** "11月19日 周四 16:40" */
  when: string;
  what: string;
  /** Who, and for whom: "石文涛（代A 替 吴晓岚）". */
  who: string;
  detail: string | null;
  /** A square dot: the clock stands from here. */
  stopsClock: boolean;
}

/** Newest first: when, what, who. The first entry is where the item stands now. */
export function Timeline({
  now,
  entries,
}: {
  now: { what: string; who: string } | null;
  entries: readonly TimelineEntry[];
}) {
  return (
    <ol className="tl">
      {now && (
        <li className="now">
          <span className="dot" aria-hidden="true" />
          <div className="when">现在</div>
          <div className="what">{now.what}</div>
          <div className="who">{now.who}</div>
        </li>
      )}
      {entries.map((entry) => (
        <li key={entry.n} className={entry.stopsClock ? 'stop' : undefined}>
          <span className="dot" aria-hidden="true" />
          <div className="when">{entry.when}</div>
          <div className="what">
            {entry.what}
            {entry.stopsClock && <span className="sr">，从这里停表</span>}
          </div>
          <div className="who">{entry.who}</div>
          {entry.detail && <div className="who quote">{entry.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
