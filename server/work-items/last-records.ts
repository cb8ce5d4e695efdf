import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { EntryContents } from '@zhucantong/shared/work-items/entry-contents';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';

/** What was last written down in each step, what came from earlier offices first. */
export function lastRecords(
  { history }: Pick<WorkItem, 'history'>,
  opened: ReadonlyMap<number, EntryContents>,
): ReadonlyMap<string, Answers> {
  return new Map(
    history.flatMap(({ n, step }): [string, Answers][] => {
      const { brought = [], record } = opened.get(n) ?? {};
      return [
        ...brought.map((each): [string, Answers] => [each.step, each.record]),
        ...(record ? [[step, record] as [string, Answers]] : []),
      ];
    }),
  );
}
