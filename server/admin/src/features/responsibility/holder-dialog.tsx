import { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { HolderChange, PostRow, ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import type { RoutingTrial } from '@zhucantong/shared/staff/routing-trial';
import { useState, type FormEvent } from 'react';
import { DateField } from '../../components/date-field';
import { Dialog } from '../../components/dialog';
import { SelectField } from '../../components/select-field';
import { ChangeSubmit } from './change-submit';
import { idOf, NOBODY, peopleToChoose } from './choose-people';
import { triedStep, TrialPreview } from './trial-preview';
import { useListChange } from './use-proposals';
import { useRoutingTrial } from './use-responsibility';

/** Other holders from a day on, with who would then get it before anything is saved. */
export function HolderDialog({
  post,
  list,
  onSaved,
  onClose,
}: {
  post: PostRow;
  list: ResponsibilityList;
  onSaved: () => void;
  onClose: () => void;
}) {
  const [holderA, setHolderA] = useState(post.holderA?.staffId ?? NOBODY);
  const [holderB, setHolderB] = useState(post.holderB?.staffId ?? NOBODY);
  const [from, setFrom] = useState<string>(list.today);
  const [isAtOnce, setAtOnce] = useState(true);
  const saved = useListChange(onSaved);
  const day = PlainDate.safeParse(from);
  const change: HolderChange | null = day.success
    ? { holderA: idOf(holderA), holderB: idOf(holderB), effectiveFrom: day.data }
    : null;
  const trial = change && trialOf(post, list, change);
  const fillsGap = useRoutingTrial(trial).data?.fillsGap === true;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change)
      saved.mutate({
        change: { what: 'holders', postId: post.id, ...change },
        atOnce: fillsGap && isAtOnce,
      });
    else document.getElementById('holders-from')?.focus();
  };
  const people = peopleToChoose(list);
  return (
    <Dialog
      title={`换人：${post.title}`}
      sub={`${post.serviceTitle} · ${post.stepTitle} · ${post.regionName}。到那一天，离岗的人手上的件交给新的人，双方各确认一份移交清单。`}
      onClose={onClose}
    >
      <form onSubmit={submit} className="stack">
        <SelectField
          {...{ id: 'holder-a', label: 'A 岗', value: holderA, options: people, problems: [] }}
          onChange={setHolderA}
        />
        <SelectField
          {...{ id: 'holder-b', label: 'B 岗', value: holderB, options: people, problems: [] }}
          onChange={setHolderB}
        />
        <DateField
          {...{ id: 'holders-from', label: '从哪天起', value: from, min: list.today, onChange: setFrom }}
          problems={change ? [] : [{ field: 'holders-from', message: '请选从哪天起。' }]}
        />
        <TrialPreview then={trial} />
        <ChangeSubmit
          {...{ fillsGap, isAtOnce, onAtOnce: setAtOnce, leave: '不改', onClose }}
          {...{ problem: saved.error, isPending: saved.isPending }}
        />
      </form>
    </Dialog>
  );
}

function trialOf(post: PostRow, list: ResponsibilityList, change: HolderChange): RoutingTrial | null {
  const tried = triedStep(post, list);
  const { title, unit, service, step, region } = post;
  return (
    tried && {
      ...{ ...tried, on: change.effectiveFrom, proposed: true },
      draft: { title, unit, service, step, region, ...change },
    }
  );
}
