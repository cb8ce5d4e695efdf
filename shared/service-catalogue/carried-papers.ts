import type { Answers } from './form-answers';
import type { Paper } from './paper';
import { isPaperRequired } from './required-paper';
import type { ServiceDefinition } from './service-definition';

/** Ids of uploaded pictures by paper code. */
export type FilesByPaper = Record<string, string[]>;

export interface CarriedPapers {
  added: { code: string; title: string; why: string; isRequired: boolean }[];
  /** Not asked for any more; how many pictures there were, which would not be sent. */
  gone: { code: string; title: string; pictures: number }[];
  /** The same paper, of which something else is expected. */
  changed: { code: string; title: string; why: string }[];
}

interface Filled {
  definition: Pick<ServiceDefinition, 'papers'>;
  answers: Answers;
}

/** The papers of an unfinished form under another version. Pictures of a paper that is still in the form stay. */
export function carriedPapers(
  before: Filled,
  after: Filled,
  files: FilesByPaper,
): { files: FilesByPaper; papers: CarriedPapers } {
  const askedBefore = askedOf(before);
  const askedNow = askedOf(after);
  const isThere = (code: string) => after.definition.papers.some((paper) => paper.code === code);
  const titleOf = (code: string) =>
    before.definition.papers.find((paper) => paper.code === code)?.title ?? code;
  const left = new Set([...askedBefore.map(({ code }) => code), ...Object.keys(files)]);
  return {
    files: Object.fromEntries(Object.entries(files).filter(([code]) => isThere(code))),
    papers: {
      added: askedNow
        .filter(({ code }) => !askedBefore.some((each) => each.code === code))
        .map((paper) => ({
          code: paper.code,
          title: paper.title,
          why: paper.why,
          isRequired: isPaperRequired(paper, after.answers),
        })),
      gone: [...left]
        .filter((code) => !isThere(code))
        .map((code) => ({ code, title: titleOf(code), pictures: files[code]?.length ?? 0 })),
      changed: askedNow.flatMap((paper) => {
        const was = askedBefore.find(({ code }) => code === paper.code);
        const why =
          was && whatChanged(was, paper, { before, after, pictures: files[paper.code]?.length ?? 0 });
        return why ? [{ code: paper.code, title: paper.title, why }] : [];
      }),
    },
  };
}

/** Needed, or anybody may add it. */
const askedOf = ({ definition, answers }: Filled) =>
  definition.papers.filter((paper) => isPaperRequired(paper, answers) || paper.requiredWhen === undefined);

function whatChanged(
  was: Paper,
  now: Paper,
  { before, after, pictures }: { before: Filled; after: Filled; pictures: number },
): string {
  const isRequired = isPaperRequired(now, after.answers);
  return [
    isRequired && !isPaperRequired(was, before.answers) && '现在必须交。',
    !isRequired && isPaperRequired(was, before.answers) && '现在可以不交。',
    was.countsAsGood !== now.countsAsGood && `现在要：${now.countsAsGood}`,
    pictures > now.most && `原来 ${pictures} 张，现在最多 ${now.most} 张，请删掉几张。`,
  ]
    .filter(Boolean)
    .join('');
}
