import type { MessagePreview } from '@zhucantong/shared/work-items/staff-view';
import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { DraftMark, type DraftState } from '../../components/draft-mark';
import { Icon } from '../../components/icon';
import { Kbd, PlainKbd } from '../../components/kbd';
import { MissingList, Problem } from '../../components/missing-list';
import {
  mayConfirmComplete,
  supplementIds,
  supplementProblems,
  whyNotConfirm,
  type FieldProblem,
  type SupplementFacts,
  type SupplementForm,
  type MissingEntry,
} from '../../components/missing-list.rules';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider';
import { SupplementPreview } from '../../components/supplement-preview';
import { NumbersKept } from '../../components/numbers-kept';
import { focusProblem } from './focus-problem';
import { Dialog } from '../../components/dialog';

/** "退回补正：一次说清缺什么": the whole list on the left, what the resident will read on the right. */
export function SendBackDialog(props: {
  /** "杨*珍 · 普通轮椅 · 县级受理" */
  subject: string;
  /** Rounds that the service gives without a reason of the section head. */
  rounds: number;
  /** "12月8日 周二" */
  untilWords: string;
  choices: readonly MissingEntry[];
  facts: SupplementFacts;
  /** Said when the worker may not write the head's reason himself. */
  headHint?: string;
  form: SupplementForm;
  preview: MessagePreview | null;
  /** How the resident wants to be told, in a sentence. */
  contactHint: string;
  draft: DraftState;
  isBusy: boolean;
  failure?: ReactNode;
  onChange: (form: SupplementForm) => void;
  onViewPapers: () => void;
  onSubmit: () => void;
  onClose: () => void;
}) {
  const { form, facts } = props;
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [isAdding, setAdding] = useState(form.entries.length === 0);
  const mayConfirm = mayConfirmComplete(facts);

  const change = (changed: Partial<SupplementForm>) => {
    const next = { ...form, ...changed };
    props.onChange(next);
    if (problems.length > 0) setProblems(supplementProblems(next, facts));
  };
  const submit = () => {
    const found = supplementProblems(form, facts);
    setProblems(found);
    if (found.length > 0) focusProblem(found);
    else props.onSubmit();
  };
  useShortcuts({ submit, addMissing: () => setAdding(!isAdding) }, { exclusive: true });

  return (
    <Dialog
      width={1120}
      className="send-back"
      title="退回补正：一次说清缺什么"
      sub={`${props.subject}。规则只给 ${props.rounds} 轮，再退要股长写理由。`}
      closeLabel="关闭，草稿保留"
      onClose={props.onClose}
      footer={
        <>
          <DraftMark state={props.draft} />
          <span className="grow" />
          <Button onClick={props.onClose}>
            先不退 <PlainKbd>Esc</PlainKbd>
          </Button>
          <Button
            type="primary"
            icon={<Icon name="send" />}
            loading={props.isBusy}
            aria-keyshortcuts="Control+Enter"
            onClick={submit}
          >
            退回并告知，开始停表 <Kbd of="submit" />
          </Button>
        </>
      }
    >
      <div className="sbg">
        <div className="l">
          {props.failure}
          <MissingList
            entries={form.entries}
            choices={props.choices}
            problems={problems}
            isAdding={isAdding}
            onAdding={setAdding}
            onChange={(entries) => change({ entries })}
          />
          <p className="row wrap sb-due">
            <span>
              <b className="sm">请在</b> <b>{props.untilWords}</b>
            </span>
            <span className="sm muted">前补齐（本县设置）。这段时间停表，不算单位的时间。</span>
          </p>
          {(facts.headReason === 'write' || props.headHint) && (
            <div className="field">
              {facts.headReason === 'write' ? (
                <>
                  <label htmlFor={supplementIds.headReason}>股长理由：为什么一次没说清</label>
                  <Input.TextArea
                    id={supplementIds.headReason}
                    rows={2}
                    maxLength={500}
                    value={form.headReason}
                    aria-describedby={`${supplementIds.headReason}-problem`}
                    onChange={(event) => change({ headReason: event.target.value })}
                  />
                  <Problem problems={problems} field={supplementIds.headReason} />
                </>
              ) : (
                <>
                  <p className="sm muted" id={supplementIds.headReason} tabIndex={-1}>
                    {props.headHint}
                  </p>
                  <Problem problems={problems} field={supplementIds.headReason} />
                </>
              )}
            </div>
          )}
          <div className="sb-confirm">
            <label className="check top">
              <input
                id={supplementIds.complete}
                type="checkbox"
                checked={form.nothingElseMissing}
                aria-disabled={!mayConfirm}
                aria-describedby={`${supplementIds.complete}-why`}
                onChange={(event) => mayConfirm && change({ nothingElseMissing: event.target.checked })}
              />
              <b>我确认：除了这 {form.entries.length} 样，没有别的缺项。</b>
            </label>
            <p className="sm muted" id={`${supplementIds.complete}-why`}>
              {whyNotConfirm(facts) || '材料逐份打开过，时间都有记录。没写进来的，申请人不用再交。'}
              {!mayConfirm && (
                <Button type="text" size="small" className="text-action" onClick={props.onViewPapers}>
                  现在逐份看
                </Button>
              )}
            </p>
            <Problem problems={problems} field={supplementIds.complete} />
          </div>
        </div>
        <div className="r">
          <SupplementPreview
            preview={props.preview}
            whyNone="左边每一样都写好，这里就是申请人会读到的原话。"
          />
          <p className="sm muted row top contact-hint">
            <Icon name="phone" size="s" />
            <span>
              <NumbersKept>{props.contactHint}</NumbersKept>
            </span>
          </p>
        </div>
      </div>
    </Dialog>
  );
}
