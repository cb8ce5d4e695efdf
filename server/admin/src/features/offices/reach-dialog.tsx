import { ChangeReach, isSameReach, LONGEST_ADDRESS, Reach } from '@zhucantong/shared/staff/reach';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { atFields } from '../../components/at-fields';
import { Dialog } from '../../components/dialog';
import { Icon } from '../../components/icon';
import type { FieldProblem } from '../../components/missing-list.rules';
import { SaveProblem } from '../../components/save-problem';
import { TextField } from '../../components/text-field';
import { focusProblem } from '../item/focus-problem';
import type { Reached } from './reached';
import { useChangeReach } from './use-offices';

const FIELDS = { phone: 'reach-phone', windowAddress: 'reach-window' } as const;

/** Another telephone, and of the federation another window. Whoever was second sees what stands there, and keeps what was typed. */
export function ReachDialog({ reached, onClose }: { reached: Reached; onClose: () => void }) {
  const { hasWindow } = reached;
  const [seen, setSeen] = useState(reached.reach);
  const [phone, setPhone] = useState(seen.phone);
  const [address, setAddress] = useState(seen.windowAddress ?? '');
  const [tried, setTried] = useState(false);
  const saved = useChangeReach(reached, onClose, (problem) => {
    const now = Reach.safeParse(problem.problem.current);
    if (now.success) setSeen(now.data);
    focusProblem(atFields(problem, FIELDS));
  });
  const isOvertaken = saved.error?.code === 'changed-meanwhile';
  const read = readReach({ seen, reach: { phone, windowAddress: hasWindow ? address : null } });
  const refused = saved.error ? atFields(saved.error, FIELDS) : [];
  const problems = [...(tried && Array.isArray(read) ? read : []), ...refused];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Array.isArray(read)) focusProblem(read);
    else saved.mutate(read);
  };
  return (
    <Dialog
      title={reached.title}
      sub={`${reached.seenBy ?? ''}保存以后马上生效，改过什么会留下记录。`}
      onClose={onClose}
    >
      <form
        className="stack"
        noValidate
        onChange={() => refused.length > 0 && saved.reset()}
        onSubmit={submit}
      >
        <TextField
          {...{ id: FIELDS.phone, label: '电话', value: phone, inputMode: 'tel', maxLength: 40, problems }}
          hint="带区号的座机、手机号，或者 12385 这样的服务热线。"
          onChange={setPhone}
        />
        {hasWindow && (
          <TextField
            {...{ id: FIELDS.windowAddress, label: '窗口地址', value: address, problems }}
            maxLength={LONGEST_ADDRESS}
            hint="路名、哪座楼、几号窗口。上班时间不用写，指南会自己加上。"
            onChange={setAddress}
          />
        )}
        {isOvertaken ? (
          <Overtaken now={seen} />
        ) : (
          <SaveProblem problem={refused.length > 0 ? null : saved.error} />
        )}
        <div className="row wrap">
          <Button type="primary" htmlType="submit" loading={saved.isPending}>
            {isOvertaken ? '用我写的' : '保存'}
          </Button>
          <Button onClick={onClose}>不改</Button>
        </div>
      </form>
    </Dialog>
  );
}

function Overtaken({ now }: { now: Reach }) {
  return (
    <p className="t-danger" role="alert">
      <Icon name="alert" /> 刚才有人先改了，您的没有保存。现在是：电话 {now.phone}
      {now.windowAddress !== null && `，窗口地址 ${now.windowAddress}`}
      。您写的还在：要用您写的，按“用我写的”。
    </p>
  );
}

/** What is sent, or what is wrong with it: one sentence for each field. */
function readReach(typed: ChangeReach): ChangeReach | FieldProblem[] {
  const { data, error } = ChangeReach.safeParse(typed);
  if (data)
    return isSameReach(data.seen, data.reach)
      ? [{ field: FIELDS.phone, message: '和现在的一样，没有要改的。' }]
      : data;
  return (['phone', 'windowAddress'] as const).flatMap((name) => {
    const issue = error.issues.find(({ path }) => path.at(-1) === name);
    return issue ? [{ field: FIELDS[name], message: issue.message }] : [];
  });
}
