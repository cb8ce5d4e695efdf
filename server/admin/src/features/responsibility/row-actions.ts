import type { PostRow } from '@zhucantong/shared/staff/responsibility-list';
import type { Pending } from './pending.rules';

export interface RowActions {
  onChange(post: PostRow): void;
  onEnd(post: PostRow): void;
  onTakeOut(changeId: string): void;
}

/** One button of a row. */
export interface RowAction {
  words: string;
  /** What tells it from the same button of another row. */
  label: string;
  run(): void;
}

/** What is proposed already is taken out before something else is proposed for the row. */
export function rowActionsOf(
  post: PostRow,
  pending: Pending | undefined,
  { onChange, onEnd, onTakeOut }: RowActions,
): RowAction[] {
  const about = `${post.stepTitle}，${post.regionName}，${post.title}`;
  const action = (words: string, run: () => void) => ({ words, label: `${words}：${about}`, run });
  if (pending && pending.proposal.state !== 'in-force') {
    const { id, mayTakeOut } = pending.change;
    return mayTakeOut ? [action('撤掉改动', () => onTakeOut(id))] : [];
  }
  return [
    action('换人', () => onChange(post)),
    action(post.state === 'planned' ? '撤销' : '停止', () => onEnd(post)),
  ];
}
