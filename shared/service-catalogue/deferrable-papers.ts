import type { Answers } from './form-answers';
import type { MayLeave } from './later-papers';
import { isPaperRequired } from './required-paper';
import type { ServiceDefinition } from './service-definition';
import type { Paper } from './paper';

type HasPapers = Pick<ServiceDefinition, 'papers'> & MayLeave;

/** Whether the applicant has promised what the service asks a promise for. */
export function hasPromised({ laterPapers }: MayLeave, answers: Answers): boolean {
  return laterPapers?.promise === undefined || answers[laterPapers.promise] === true;
}

/** Whether an application may come without this paper for now. */
export function mayComeLater(definition: MayLeave, code: string, answers: Answers): boolean {
  return definition.laterPapers?.papers.includes(code) === true && hasPromised(definition, answers);
}

/** The papers that an acceptance may leave for later: minor ones that these answers call for, or that came and are no good. */
export function deferrablePapers(
  definition: HasPapers,
  answers: Answers,
  papers: Readonly<Record<string, readonly string[]>>,
): { paper: Paper; isLacking: boolean }[] {
  return definition.papers.flatMap((paper) => {
    if (!definition.laterPapers?.papers.includes(paper.code)) return [];
    const has = (papers[paper.code]?.length ?? 0) > 0;
    const isLacking = !has && isPaperRequired(paper, answers);
    return has || isLacking ? [{ paper, isLacking }] : [];
  });
}
