import type { NoticeBoard } from '@zhucantong/shared/work-items/notice-board';

type Named = NoticeBoard['named'][number];
type Counted = NoticeBoard['counted'][number];

/** What hangs there of one matter: names, numbers, and where an objection goes. */
export interface NoticesOfMatter {
  title: string;
  where: string;
  objectTo: Named['objectTo'];
  named: Named[];
  counted: Counted[];
}

/** Notices under the matter that they are about, in the order in which they came; another telephone is another matter. */
export function byMatter({ named, counted }: NoticeBoard): NoticesOfMatter[] {
  const matters = new Map<string, NoticesOfMatter>();
  const matterOf = ({ title, where, objectTo }: Named | Counted) => {
    const key = JSON.stringify([title, where, objectTo]);
    const known = matters.get(key) ?? { title, where, objectTo, named: [], counted: [] };
    matters.set(key, known);
    return known;
  };
  for (const notice of named) matterOf(notice).named.push(notice);
  for (const notice of counted) matterOf(notice).counted.push(notice);
  return [...matters.values()];
}
