import { Button } from 'antd';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';
import { useState } from 'react';
import { ActionPanel, type ActionChoice } from '../../components/action-panel';
import { Icon } from '../../components/icon';
import { Kbd } from '../../components/kbd';
import type { FieldProblem } from '../../components/missing-list.rules';
import { ErrorState } from '../../components/page-state';
import { recordFieldId } from '../../components/record-form';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider';
import { actionWords, choiceLabel, submitLabel } from './action-words';
import { decisions, sideActions } from './action-order';
import { ActionForm } from './action-form';
import { focusProblem } from './focus-problem';
import { HeldUpNote } from './joint-card';
import { LaterNote } from './later-choice';
import { RefusalConfirm } from './refusal-confirm';
import { RestrictionConfirm } from './restriction-confirm';
import { actionProblems } from './requested-action';
import type { ItemActions } from './use-item-actions';
import type { Typing } from './use-typing';

/** What cannot be taken back is asked about once more. */
const FINAL = ['refuse', 'end-benefit', 'restrict'] as const satisfies ActionType[];
type Final = (typeof FINAL)[number];
const isFinal = (action: ActionType): action is Final => FINAL.some((each) => each === action);

/** The decision at the foot of the rail, drawn from the server's allowed actions only. */
export function DecisionPanel(props: {
  item: StaffItem;
  typing: Typing;
  actions: ItemActions;
  onSendBack: () => void;
}) {
  const { item, typing, actions } = props;
  const [shown, setShown] = useState<readonly FieldProblem[]>([]);
  const [confirming, setConfirming] = useState<Final | null>(null);
  const allowed = (action: ActionType) => item.allowedActions.includes(action);
  const { chosen } = typing.value;
  const isChosenAllowed = chosen !== null && chosen !== 'note' && allowed(chosen);

  const choose = (action: ActionType) => {
    if (!allowed(action)) return;
    setShown([]);
    actions.dismiss();
    if (action === 'take') {
      actions.submit('take');
      return;
    }
    typing.change({ chosen: action === chosen && action !== 'request-supplement' ? null : action });
    if (action === 'request-supplement') props.onSendBack();
  };

  const submit = () => {
    if (!isChosenAllowed) return;
    if (chosen === 'request-supplement') {
      props.onSendBack();
      return;
    }
    const problems = actionProblems(chosen, item, typing.value);
    setShown(problems);
    if (problems.length > 0) focusProblem(problems);
    else if (isFinal(chosen)) setConfirming(chosen);
    else actions.submit(chosen);
  };

  const choices = decisions.filter(allowed);
  const advance = item.record.action;
  useShortcuts({
    approve: () => advance && choose(advance),
    sendBack: () => choose('request-supplement'),
    refuse: () => choose(allowed('end-benefit') ? 'end-benefit' : 'refuse'),
    take: () => choose('take'),
    submit,
  });

  const confirmation = {
    onCancel: () => setConfirming(null),
    onConfirm: () => {
      setConfirming(null);
      if (confirming) actions.submit(confirming);
    },
  };
  const problems =
    shown.length > 0 && isChosenAllowed
      ? actionProblems(chosen, item, typing.value)
      : serverProblems(actions);
  return (
    <ActionPanel
      choices={choices.map((action) => choiceOf(action, item))}
      chosen={isChosenAllowed ? chosen : null}
      onChoose={choose}
      draft={typing.state}
      whyNone={whyNothing(item)}
      more={sideActions.filter(allowed).map((action) => (
        <Button
          key={action}
          size="small"
          aria-pressed={action === 'take' ? undefined : chosen === action}
          icon={<Icon name={actionWords(action).icon} size="s" />}
          onClick={() => choose(action)}
        >
          {choiceLabel(action, item)} {action === 'take' && <Kbd of="take" />}
        </Button>
      ))}
    >
      {choices.length > 0 && <HeldUpNote item={item} />}
      <LaterNote item={item} />
      {isChosenAllowed && chosen !== 'request-supplement' && (
        <div className="panel-form">
          <ActionForm action={chosen} item={item} typing={typing} problems={problems} />
          {actions.problem && (
            <ErrorState
              title={actions.problem.title}
              {...(actions.problem.requestId ? { code: actions.problem.requestId } : {})}
              retryLabel="再提交一次"
              onRetry={submit}
            >
              {actions.problem.message} 您写的都还在这一页。
            </ErrorState>
          )}
          <div className="stickyfoot">
            <Button
              type="primary"
              block
              danger={isFinal(chosen)}
              loading={actions.isBusy}
              aria-keyshortcuts="Control+Enter"
              onClick={submit}
            >
              {submitLabel(chosen, item)} <Kbd of="submit" />
            </Button>
            {decisions.includes(chosen) && (
              <p className="xs muted foot-hint">
                {isFinal(chosen) ? '还会再确认一次。' : ''}
                联系申请人：{item.applicant.contact}
              </p>
            )}
          </div>
        </div>
      )}
      {(confirming === 'refuse' || confirming === 'end-benefit') && (
        <RefusalConfirm
          action={confirming}
          item={item}
          typing={typing.value}
          isBusy={actions.isBusy}
          {...confirmation}
        />
      )}
      {confirming === 'restrict' && <RestrictionConfirm isBusy={actions.isBusy} {...confirmation} />}
    </ActionPanel>
  );
}

function choiceOf(action: ActionType, item: StaffItem): ActionChoice<ActionType> {
  const { icon, shortcut } = actionWords(action);
  return {
    id: action,
    label: choiceLabel(action, item),
    icon,
    ...(shortcut ? { shortcut } : {}),
    isNegative: action === 'refuse' || action === 'end-benefit',
  };
}

/** One sentence instead of buttons: whose turn it is. */
function whyNothing(item: StaffItem): string {
  const asked = item.time.requests.filter(({ isMine }) => isMine).length;
  if (asked > 0) return `这一步不用您办，有 ${asked} 个申请等您批，在下面选。`;
  if (item.notYours) return item.notYours;
  if (item.joint?.heldUp) return item.joint.heldUp;
  const { supplement } = item;
  if (item.notice) return '公示到期以后，由您撤下；有人提异议，先答复。';
  if (supplement?.open) return `等申请人补 ${supplement.items.length} 样，最晚 ${supplement.until}。`;
  return '现在不用您办，可以写备注。';
}

/** Field messages of a 422, brought to the controls they belong to. */
function serverProblems(actions: ItemActions): FieldProblem[] {
  return (actions.problem?.problem.errors ?? []).map(({ field, message }) => ({
    field: recordFieldId(field.replace(/^action\.(record\.)?/, '')),
    message,
  }));
}
