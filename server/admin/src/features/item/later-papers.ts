import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { FieldProblem } from '../../components/missing-list.rules';
import { recordFieldId } from '../../components/record-form';
import type { ItemTyping } from './typing';

/** Papers ticked as coming after acceptance, of those that still may. */
export const laterCodes = ({ later }: StaffItem, typing: Pick<ItemTyping, 'later'>): string[] =>
  (later?.candidates ?? []).flatMap(({ code }) => (typing.later.includes(code) ? [code] : []));

/** What is lacking is left for later or sent back for: nothing is accepted in silence. */
export function laterProblems(item: StaffItem, typing: Pick<ItemTyping, 'later'>): FieldProblem[] {
  return (item.later?.candidates ?? []).flatMap(({ code, title, isLacking }) =>
    isLacking && !typing.later.includes(code)
      ? [{ field: recordFieldId(code), message: `还缺${title}：选“以后补”，或者退回补正。` }]
      : [],
  );
}
