import { Button, Input } from 'antd';
import type { ProposalView } from '@zhucantong/shared/staff/list-proposal';
import { useState, type FormEvent } from 'react';
import { Dialog } from '../../components/dialog';
import { focusPageHeading } from '../../components/focus-heading';
import { Problem } from '../../components/missing-list';
import { SaveProblem } from '../../components/save-problem';
import { useProposalMove } from './use-proposals';

const FIELD = 'return-words';

/** Why it is sent back, in words that whoever proposed it reads. */
export function ReturnDialog({ proposal, onClose }: { proposal: ProposalView; onClose: () => void }) {
  const [words, setWords] = useState('');
  const [isSent, setSent] = useState(false);
  const move = useProposalMove(() => {
    onClose();
    focusPageHeading();
  });
  const problems = isSent && !words.trim() ? [{ field: FIELD, message: '请写为什么退回。' }] : [];
  const { id, version, state } = proposal;
  const isInForce = state === 'in-force';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (!words.trim()) return document.getElementById(FIELD)?.focus();
    move.mutate({ id, how: 'return', seenVersion: version, words: words.trim() });
  };
  return (
    <Dialog
      title={isInForce ? '不同意这样定人' : '退回改动'}
      sub={
        isInForce
          ? '这里不能没有人接，所以在换人的改动批准以前，还由现在的人接。管理员会看到您写的。'
          : '什么都不会生效。管理员看到您写的，改好再提交。'
      }
      onClose={onClose}
    >
      <form onSubmit={submit} className="stack" noValidate>
        <div className="field">
          <label htmlFor={FIELD}>为什么，要怎么改</label>
          <Input.TextArea
            id={FIELD}
            rows={3}
            maxLength={300}
            value={words}
            aria-invalid={problems.length > 0}
            aria-describedby={`${FIELD}-problem`}
            onChange={(event) => setWords(event.target.value)}
          />
          <Problem problems={problems} field={FIELD} />
        </div>
        <SaveProblem problem={move.error} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={move.isPending}>
            {isInForce ? '不同意' : '退回'}
          </Button>
          <Button onClick={onClose}>再看看</Button>
        </div>
      </form>
    </Dialog>
  );
}
