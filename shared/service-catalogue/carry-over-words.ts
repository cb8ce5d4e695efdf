import type { CarryOver } from './carry-over';

/** One difference as a person reads it. */
export interface CarriedLine {
  key: string;
  title: string;
  /** How it was; absent where there was nothing. */
  was?: string;
  now: string;
}

/** Differences of one kind under a heading. */
export interface CarriedSection {
  title: string;
  lines: CarriedLine[];
}

/** What differs in the newer form, what has to be done first; sections with nothing in them are left out. */
export function carryOverInWords(carry: CarryOver): CarriedSection[] {
  const { newlyAsked, invalid, dropped, changed, papers, terms } = carry;
  const must = (isRequired: boolean) => (isRequired ? '要填' : '可以不填');
  const sections: CarriedSection[] = [
    {
      title: '要新填的',
      lines: newlyAsked.map(({ code, label, isRequired }) => ({
        key: code,
        title: label,
        now: must(isRequired),
      })),
    },
    {
      title: '要再看一遍的',
      lines: invalid.map(({ code, label, was, why }) => ({ key: code, title: label, was, now: why })),
    },
    {
      title: '要新交的材料',
      lines: papers.added.map(({ code, title, why, isRequired }) => ({
        key: code,
        title,
        now: `${isRequired ? '要交' : '可以不交'}。${why}`,
      })),
    },
    {
      title: '要求变了的材料',
      lines: papers.changed.map(({ code, title, why }) => ({ key: code, title, now: why })),
    },
    {
      title: '不再问的',
      lines: dropped.map(({ code, label, was }) => ({ key: code, title: label, was, now: '不交上去了' })),
    },
    {
      title: '不用交的材料',
      lines: papers.gone.map(({ code, title, pictures }) => ({
        key: code,
        title,
        ...(pictures > 0 ? { was: `${pictures} 张照片` } : {}),
        now: '不用交了',
      })),
    },
    {
      title: '问法变了，答案照旧的',
      lines: changed.map(({ code, label, was, now }) => ({ key: code, title: label, was, now })),
    },
    {
      title: '规定变了的',
      lines: terms.map(({ title, was, now }) => ({ key: title, title, was, now })),
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}
