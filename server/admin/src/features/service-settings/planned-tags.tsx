/** What is set for later, behind what counts now. */
export function PlannedTags({ planned = [] }: { planned?: readonly string[] | undefined }) {
  return planned.map((words) => (
    <span key={words} className="tag warn">
      {words}
    </span>
  ));
}
