import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { getJointChoices } from '../../api/joint';
import { announce } from '../../components/announcer';
import { useDesk } from '../../components/desk';
import type { FieldProblem } from '../../components/missing-list.rules';
import { ErrorState, LoadingState } from '../../components/page-state';
import { SelectField } from '../../components/select-field';
import { TextField } from '../../components/text-field';
import { askedKeys, jointFieldIds, keyOf, partToRecall, type JointAction } from './joint-action';
import type { Typing } from './use-typing';

interface JointFormProps {
  action: JointAction;
  item: StaffItem;
  typing: Typing;
  problems: readonly FieldProblem[];
}

/** Whom to ask, with who would get it today, for how long and whether the decision waits; or which part is recalled. */
export function JointForm(props: JointFormProps) {
  return props.action === 'ask-joint' ? <Ask {...props} /> : <Recall {...props} />;
}

function Ask({ item, typing, problems }: JointFormProps) {
  const { api } = useDesk();
  const choices = useQuery({
    queryKey: ['joint-choices', api, item.id],
    queryFn: ({ signal }) => getJointChoices(api, item.id, signal),
    staleTime: 60_000,
  });
  if (choices.isPending) return <LoadingState label="可以请谁会办" rows={2} />;
  if (choices.isError)
    return (
      <ErrorState title="没取到可以请谁会办" onRetry={() => void choices.refetch()}>
        {choices.error.message}
      </ErrorState>
    );
  const { joint } = typing.value;
  const change = (part: Partial<typeof joint>) =>
    typing.change(({ joint: before }) => ({ joint: { ...before, ...part } }));
  const byKey = new Map(choices.data.choices.map((choice) => [keyOf(choice.to), choice]));
  const titleOf = (key: string) => byKey.get(key)?.title ?? '已经没有的单位或岗位';
  const picked = byKey.get(joint.pick);
  const add = () => {
    if (!picked) return;
    change({ to: askedKeys(typing.value), pick: '' });
    announce(`加上了${picked.title}`);
    document.getElementById(jointFieldIds.to)?.focus();
  };
  const remove = (key: string) => {
    change({ to: joint.to.filter((each) => each !== key) });
    announce(`去掉了${titleOf(key)}`);
    document.getElementById(jointFieldIds.to)?.focus();
  };
  return (
    <>
      {joint.to.length > 0 && (
        <ul aria-label="已经加上的">
          {joint.to.map((key) => (
            <li key={key} className="sm">
              <b>{titleOf(key)}</b> <span className="muted">{byKey.get(key)?.preview}</span>{' '}
              <Button size="small" aria-label={`去掉${titleOf(key)}`} onClick={() => remove(key)}>
                去掉
              </Button>
            </li>
          ))}
        </ul>
      )}
      <SelectField
        id={jointFieldIds.to}
        label={joint.to.length > 0 ? '再请一家' : '请谁会办'}
        value={joint.pick}
        options={[...byKey].map(([key, { kind, title }]) => [
          key,
          kind === 'post' ? `岗位：${title}` : title,
        ])}
        problems={problems}
        onChange={(pick) => change({ pick })}
      />
      <div className="field">
        <p className="hint" role="status">
          {picked ? `今天发，会这样派：${picked.preview}` : '选了单位由它的负责人接，选了岗位由 A、B 岗接。'}
        </p>
        {picked && (
          <Button size="small" onClick={add}>
            加上，再请一家
          </Button>
        )}
      </div>
      <SelectField
        id={jointFieldIds.mandatory}
        label="要不要等答复"
        value={joint.mandatory}
        options={[
          ['yes', '必须答复，答复前先不作决定'],
          ['no', '供参考，不等答复也能作决定'],
        ]}
        problems={problems}
        onChange={(mandatory) => change({ mandatory: mandatory === 'no' ? 'no' : 'yes' })}
      />
      <TextField
        id={jointFieldIds.days}
        label={`几个工作日内答复（最多 ${choices.data.most}）`}
        hint={`从下一个工作日数起。会办不停表，本环节${item.due.date ? `最晚 ${item.due.date}` : '照常计时'}。`}
        inputMode="numeric"
        maxLength={3}
        value={joint.days}
        problems={problems}
        onChange={(days) => change({ days })}
      />
    </>
  );
}

function Recall({ item, typing, problems }: JointFormProps) {
  const parts = (item.joint?.parts ?? []).filter(({ mayRecall }) => mayRecall);
  const only = parts.length === 1 ? parts[0] : undefined;
  if (only)
    return (
      <p className="field">
        收回：<b>{only.whom}</b>
      </p>
    );
  return (
    <SelectField
      id={jointFieldIds.part}
      label="收回哪一家的"
      value={partToRecall(item, typing.value)?.code ?? ''}
      options={parts.map(({ code, whom }) => [code, whom])}
      problems={problems}
      onChange={(part) => typing.change(({ joint }) => ({ joint: { ...joint, part } }))}
    />
  );
}
