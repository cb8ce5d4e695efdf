import { sayProblem, type ApiProblem } from '../api/problem';
import { Icon } from './icon';

/** Why it was not kept, in every sentence that the server sent. */
export function SaveProblem({ problem }: { problem: ApiProblem | null }) {
  if (!problem) return null;
  return (
    <p className="t-danger" role="alert">
      <Icon name="alert" /> 没有保存：{sayProblem(problem)}
    </p>
  );
}
