import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { QueueRow } from '@zhucantong/shared/work-items/queue-view';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';
import { useState } from 'react';
import { getItem } from '../../api/items';
import type { ApiProblem } from '../../api/problem';
import { focusPageHeading } from '../../components/focus-heading';
import { commonDesk } from '../../components/desk';
import { Dialog } from '../../components/dialog';
import { Icon } from '../../components/icon';
import { Kbd, PlainKbd } from '../../components/kbd';
import type { FieldProblem } from '../../components/missing-list.rules';
import { ErrorState, LoadingState } from '../../components/page-state';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider';
import { ActionForm } from '../item/action-form';
import { actionWords, choiceLabel, doneLabel } from '../item/action-words';
import { focusProblem } from '../item/focus-problem';
import { actionProblems, requestedAction } from '../item/requested-action';
import { batchChoices, isAlike } from './batch-choices';
import { BatchResults } from './batch-results';
import { resultSentence, useBatch } from './use-batch';
import { UndoAssign } from './undo-assign';
import { useBatchTyping } from './use-batch-typing';

/** One action for all ticked rows: which, its form once, and then a result for each. */
export function BatchDialog(props: {
  rows: readonly QueueRow[];
  /** Chosen from the start, where it may be. */
  first: ActionType | null;
  /** What failed stays ticked. */
  onKeep: (ids: readonly string[]) => void;
  onClose: () => void;
}) {
  // The rows of the moment it was opened: what is sent does not change under the worker's hands.
  const [rows] = useState(props.rows);
  const typing = useBatchTyping();
  const batch = useBatch(rows);
  const undo = useBatch(batch.data?.results.flatMap((each) => (each.done ? [each] : [])) ?? []);
  const isUndone = (id: string) => undo.data?.results.some((each) => each.id === id && each.done) === true;
  const [chosen, setChosen] = useState(props.first);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const example = useQuery<StaffItem, ApiProblem>({
    queryKey: ['batch-example', rows[0]!.id],
    queryFn: async ({ signal }) => withoutOwnAnswers(await getItem(commonDesk.api, rows[0]!.id, signal)),
    gcTime: 0,
    staleTime: Infinity,
  });
  const item = example.data;
  const choices = item ? batchChoices(item, rows) : [];
  const action = chosen && choices.includes(chosen) ? chosen : null;

  const close = () => {
    if (batch.data)
      props.onKeep(batch.data.results.filter((each) => !each.done || isUndone(each.id)).map(({ id }) => id));
    props.onClose();
    // What opened the dialog goes with the last tick.
    if (batch.data?.failed === 0 && !undo.data) setTimeout(focusPageHeading);
  };
  const submit = () => {
    if (!item || !action || batch.isPending || batch.data) return;
    const found = actionProblems(action, item, typing.value);
    setProblems(found);
    const request = requestedAction(action, item, typing.value);
    if (found.length > 0) focusProblem(found);
    else if (request) batch.mutate(request);
  };
  useShortcuts({ submit }, { exclusive: true });

  if (batch.data && item && action) {
    const shown = undo.data ?? batch.data;
    const { done, failed } = batch.data;
    const title = undo.data
      ? `撤回分派：${resultSentence(undo.data.done, undo.data.failed)}`
      : resultSentence(done, failed);
    return (
      <Dialog
        title={title}
        onClose={close}
        footer={
          <>
            <span className="grow sm muted">
              {undo.data ? '撤回的还选着。' : failed > 0 && '没办成的还选着。'}
            </span>
            {action === 'assign' && done > 0 && !undo.data && <UndoAssign undo={undo} />}
            <Button type="primary" data-autofocus onClick={close}>
              回到列表 <PlainKbd>Esc</PlainKbd>
            </Button>
          </>
        }
        key="results"
      >
        <BatchResults
          answer={shown}
          rows={rows}
          done={undo.data ? '已撤回，回到分派以前' : doneLabel(action, item)}
        />
        {undo.error && (
          <p className="t-danger" role="alert">
            没有撤回：{undo.error.message}
          </p>
        )}
      </Dialog>
    );
  }
  return (
    <Dialog
      title={`${rows.length} 件一起办`}
      sub={isAlike(rows) ? `${rows[0]!.service}，${rows[0]!.step}` : '服务或步骤不一样，不能一起决定'}
      onClose={close}
      footer={
        <>
          <span className="grow" />
          <Button onClick={close}>
            先不办 <PlainKbd>Esc</PlainKbd>
          </Button>
          {action && item && (
            <Button
              type="primary"
              loading={batch.isPending}
              aria-keyshortcuts="Control+Enter"
              onClick={submit}
            >
              {choiceLabel(action, item)}，{rows.length} 件 <Kbd of="submit" />
            </Button>
          )}
        </>
      }
    >
      {example.error && (
        <ErrorState title="没取到第一件" onRetry={() => void example.refetch()}>
          {example.error.message}
        </ErrorState>
      )}
      {example.isPending && <LoadingState label="能一起办什么" rows={2} />}
      {item && choices.length === 0 && <p>这几件没有能一起办的，请一件一件办。</p>}
      {item && choices.length > 0 && (
        <>
          <div className="row wrap" role="group" aria-label="一起办什么">
            {choices.map((each) => (
              <Button
                key={each}
                aria-pressed={each === action}
                icon={<Icon name={actionWords(each).icon} size="s" />}
                onClick={() => {
                  setProblems([]);
                  setChosen(each);
                }}
              >
                {choiceLabel(each, item)}
              </Button>
            ))}
          </div>
          {action && action !== 'take' && (
            <ActionForm action={action} item={item} typing={typing} problems={problems} />
          )}
          {batch.error && (
            <ErrorState title={batch.error.title} retryLabel="再送一次" onRetry={submit}>
              {batch.error.message} 已经办成的不会办第二次。
            </ErrorState>
          )}
        </>
      )}
    </Dialog>
  );
}

/** What the first was applied for is no answer for the others. */
const withoutOwnAnswers = (item: StaffItem): StaffItem => ({
  ...item,
  record: { ...item.record, initial: {} },
});
