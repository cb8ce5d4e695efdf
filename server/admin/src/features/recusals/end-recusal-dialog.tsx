import { KINSHIPS, type RecusalRow } from '@zhucantong/shared/staff/recusal';
import { Button } from 'antd';
import { announce } from '../../components/announcer';
import { Dialog } from '../../components/dialog';
import { focusPageHeading } from '../../components/focus-heading';
import { SaveProblem } from '../../components/save-problem';
import { personOf } from './person-of';
import { useEndRecusal } from './use-recusals';

/** What ending means, before it is done: it stays on record. */
export function EndRecusalDialog({ row, onClose }: { row: RecusalRow; onClose: () => void }) {
  const end = useEndRecusal(() => {
    onClose();
    // The control that opened the dialog is gone.
    setTimeout(focusPageHeading);
    announce(`已结束，${personOf(row)}的新件又可以派给${row.name}。`);
  });
  return (
    <Dialog
      title={`结束回避关系：${row.name}`}
      sub={`${row.name}和${personOf(row)}，${KINSHIPS[row.kinship]}，${row.since} ${row.by}记的。`}
      onClose={onClose}
    >
      <div className="stack">
        <p>
          记错了，或者关系已经没有了，才结束。结束以后，{personOf(row)}的新件又可以派给{row.name}
          ；这一条和谁结束的都会留着。
        </p>
        <SaveProblem problem={end.error} />
        <div className="row wrap">
          <Button type="primary" loading={end.isPending} onClick={() => end.mutate(row)}>
            结束这个关系
          </Button>
          <Button onClick={onClose}>不结束</Button>
        </div>
      </div>
    </Dialog>
  );
}
