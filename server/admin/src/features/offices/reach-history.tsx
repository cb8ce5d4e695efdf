import type { OfficesView } from '@zhucantong/shared/staff/offices-view';
import { NumbersKept } from '../../components/numbers-kept';

/** 改过什么: whose telephone or address became what, newest first. */
export function ReachHistory({ history }: Pick<OfficesView, 'history'>) {
  return (
    <section className="card" aria-labelledby="offices-history">
      <header>
        <h2 id="offices-history">改过什么</h2>
      </header>
      <div className="body">
        {history.length === 0 ? (
          <p className="muted">还没有改过。</p>
        ) : (
          <ol className="plain-list setting-history">
            {history.map(({ whose, what, by, when }, place) => (
              <li key={history.length - place}>
                <NumbersKept>{`${whose}，${what}`}</NumbersKept>
                <br />
                <span className="muted sm">
                  {when} {by}
                </span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}
