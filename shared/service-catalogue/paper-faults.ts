import { meets, type Answers, type FieldFault } from './form-answers';
import type { Paper, ServiceDefinition } from './service-definition';

/** Whether a paper must be there, given the answers. */
export function isPaperRequired(paper: Paper, answers: Answers): boolean {
  return paper.required || (paper.requiredWhen !== undefined && meets(paper.requiredWhen, answers));
}

/** Required papers without a file, unknown papers and too many files, each with what to do. */
export function missingPapers(
  definition: Pick<ServiceDefinition, 'papers'>,
  answers: Answers,
  papers: Record<string, string[]>,
): FieldFault[] {
  const known = new Set(definition.papers.map((paper) => paper.code));
  return [
    ...Object.keys(papers)
      .filter((code) => !known.has(code))
      .map((field) => ({ field, message: '这份材料不在清单里。' })),
    ...definition.papers.flatMap((paper) => {
      const count = papers[paper.code]?.length ?? 0;
      if (count === 0 && isPaperRequired(paper, answers))
        return [{ field: paper.code, message: `还没有拍${paper.title}。${paper.why}。` }];
      return count > paper.most
        ? [{ field: paper.code, message: `最多 ${paper.most} 张，请删掉几张。` }]
        : [];
    }),
  ];
}
