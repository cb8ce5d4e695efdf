import type { BatchAnswer } from '@zhucantong/shared/work-items/batch';
import type { QueueRow } from '@zhucantong/shared/work-items/queue-view';
import { Icon } from '../../components/icon';

/** Row by row what became of it; what failed stands first, with what to do. */
export function BatchResults(props: { answer: BatchAnswer; rows: readonly QueueRow[]; done: string }) {
  const rowOf = new Map(props.rows.map((row) => [row.id, row]));
  const results = [...props.answer.results].sort((a, b) => Number(a.done) - Number(b.done));
  return (
    <ul className="batch-results">
      {results.map((result) => {
        const row = rowOf.get(result.id);
        return (
          <li key={result.id}>
            <span className={result.done ? 't-ok' : 't-danger'}>
              <Icon name={result.done ? 'ok' : 'no'} />
            </span>
            <span>
              <span className="nw">{row?.number}</span> {row?.applicant}，
              {result.done ? (
                props.done
              ) : (
                <>
                  没办成：{result.title}。
                  {result.errors.length > 0
                    ? result.errors.map(({ message }) => message).join('')
                    : result.advice}
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
