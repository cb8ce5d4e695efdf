import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { Fact } from '../../components/facts';

const FINDINGS = { upheld: '成立', dismissed: '不成立' } as const;

/** The notice while it hangs: until when, where, how the person stands on it, and what was said against it. */
export function NoticeCard({ item: { notice } }: { item: StaffItem }) {
  if (!notice) return null;
  return (
    <section className="card" aria-labelledby="notice-title">
      <header>
        <h2 id="notice-title">{notice.words}</h2>
      </header>
      <div className="body tight">
        <dl className="facts">
          <Fact label="贴在">{notice.where}</Fact>
          <Fact label="上面写">{notice.shows}</Fact>
          <Fact label="异议找">{notice.objectTo.words}</Fact>
        </dl>
        {notice.objections.length === 0 ? (
          <p className="sm muted">还没有人提异议。</p>
        ) : (
          <ul>
            {notice.objections.map(({ entry, when, words, by, finding }) => (
              <li key={entry}>
                {when}，{by ?? '没有留名'}：{words}
                <strong className="sm"> {finding ? FINDINGS[finding] : '还没答复'}</strong>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
