import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { Link } from 'react-router';

/** Approved and waiting for a place of the year: which number, why, and where the whole list is. */
export function WaitingCard({ item: { waiting } }: { item: StaffItem }) {
  if (!waiting) return null;
  return (
    <section className="card" aria-labelledby="waiting-title">
      <header>
        <h2 id="waiting-title">{waiting.words}</h2>
      </header>
      <div className="body tight">
        <p>{waiting.why}</p>
        <p>
          <Link to={`/waiting-lists/${waiting.service}`}>看全县的轮候名单</Link>
        </p>
      </div>
    </section>
  );
}
