import { meets, type Answers } from './form-answers';
import type { Paper } from './paper';

/** Whether a paper must be there, given the answers. */
export function isPaperRequired(paper: Paper, answers: Answers): boolean {
  return paper.required || (paper.requiredWhen !== undefined && meets(paper.requiredWhen, answers));
}
