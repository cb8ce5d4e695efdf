import { announce } from '../../components/announcer';
import type { FieldProblem } from '../../components/missing-list.rules';

/** Says how many places to mend and puts the focus on the first one. */
export function focusProblem(problems: readonly FieldProblem[]): void {
  const [first] = problems;
  if (!first) return;
  announce(`有 ${problems.length} 处要改：${first.message}`, 'alert');
  document.getElementById(first.field)?.focus();
}
