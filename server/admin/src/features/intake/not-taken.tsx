import { Link } from 'react-router';
import * as z from 'zod/mini';
import type { ApiProblem } from '../../api/problem';
import { Icon } from '../../components/icon';

/** Sent before under the same number, with other words in it. */
const Earlier = z.object({ itemId: z.string(), number: z.string() });

/** Why it was not taken in; everything that was typed is still on the page. */
export function NotTaken({ problem }: { problem: ApiProblem | null }) {
  if (!problem) return null;
  const earlier = Earlier.safeParse(problem.problem);
  return (
    <div className="note danger" role="alert">
      <Icon name="alert" />
      <div className="grow">
        <b>没有收下：{problem.title}</b>
        <p className="sm">{problem.message}</p>
        {(problem.problem.errors ?? []).map(({ field, message }) => (
          <p className="sm" key={field}>
            {message}
          </p>
        ))}
        {earlier.success && (
          <p className="sm">
            <Link to={`/items/${earlier.data.itemId}`}>打开已经收下的 {earlier.data.number}</Link>
          </p>
        )}
        <p className="sm">填的都还在这一页，改好再交。</p>
      </div>
    </div>
  );
}
