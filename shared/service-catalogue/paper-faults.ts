import type { Answers, FieldFault } from './form-answers';
import { mayComeLater } from './deferrable-papers';
import type { MayLeave } from './later-papers';
import { isPaperRequired } from './required-paper';
import type { ServiceDefinition } from './service-definition';

/** Required papers without a file that may not come later, unknown papers and too many files, each with what to do. */
export function missingPapers(
  definition: Pick<ServiceDefinition, 'papers'> & MayLeave,
  answers: Answers,
  papers: Record<string, string[]>,
): FieldFault[] {
  const known = new Set(definition.papers.map((paper) => paper.code));
  const canBePromised = (code: string) => definition.laterPapers?.papers.includes(code) === true;
  return [
    ...Object.keys(papers)
      .filter((code) => !known.has(code))
      .map((field) => ({ field, message: '这份材料不在清单里。' })),
    ...definition.papers.flatMap((paper) => {
      const count = papers[paper.code]?.length ?? 0;
      if (count === 0 && isPaperRequired(paper, answers) && !mayComeLater(definition, paper.code, answers))
        return [
          {
            field: paper.code,
            message: `还没有拍${paper.title}。${paper.why}。${canBePromised(paper.code) ? '手上没有，可以承诺以后补。' : ''}`,
          },
        ];
      return count > paper.most
        ? [{ field: paper.code, message: `最多 ${paper.most} 张，请删掉几张。` }]
        : [];
    }),
  ];
}
