import { Button } from 'antd';
import type { ViewShare } from '@zhucantong/shared/work-items/saved-view';
import { useState, type FormEvent } from 'react';
import type { ApiProblem } from '../../api/problem';
import { Dialog } from '../../components/dialog';
import { SaveProblem } from '../../components/save-problem';
import { SelectField } from '../../components/select-field';
import { TextField } from '../../components/text-field';
import { shareWords } from './view-words';

const nameMost = 20;
const shares = Object.entries(shareWords) as [ViewShare, string][];

/** The name of a view and who may open it: for a new one and for one that is there. */
export function ViewForm(props: {
  title: string;
  /** What it shows, in words. */
  shows: string;
  name: string;
  share: ViewShare;
  isBusy: boolean;
  problem: ApiProblem | null;
  onSave: (name: string, share: ViewShare) => void;
  onClose: () => void;
}) {
  const [name, setName] = useState(props.name);
  const [share, setShare] = useState<ViewShare>(props.share);
  const [isEmpty, setEmpty] = useState(false);
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    setEmpty(!name.trim());
    if (name.trim()) props.onSave(name.trim(), share);
  };
  return (
    <Dialog
      title={props.title}
      sub={props.shows}
      onClose={props.onClose}
      footer={
        <>
          <span className="grow" />
          <Button onClick={props.onClose}>不存了</Button>
          <Button type="primary" loading={props.isBusy} onClick={() => save()}>
            存视图
          </Button>
        </>
      }
    >
      <form className="view-form" onSubmit={save}>
        <TextField
          id="view-name"
          label="名字"
          hint="比如“快到期的辅具”。不要写人名、证号。"
          maxLength={nameMost}
          value={name}
          problems={isEmpty ? [{ field: 'view-name', message: '请给视图起个名字。' }] : []}
          onChange={setName}
        />
        <SelectField
          id="view-share"
          label="谁能看"
          value={share}
          options={shares}
          problems={[]}
          onChange={(value) => setShare(value as ViewShare)}
        />
        <p className="hint">
          顺序不用存：办件都按到期先后排，快到期的、超期的在最前面，不会被别的排法压到后面。
        </p>
        {share !== 'nobody' && (
          <p className="hint">别人打开，只看得到自己本来就能看的件；视图里只有条件，没有办件。</p>
        )}
        <SaveProblem problem={props.problem} />
      </form>
    </Dialog>
  );
}
