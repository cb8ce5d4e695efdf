import type { GapRow, ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import { useState, type FormEvent } from 'react';
import { DateField } from '../../components/date-field';
import { Dialog } from '../../components/dialog';
import { SelectField } from '../../components/select-field';
import { TextField } from '../../components/text-field';
import { ChangeSubmit } from './change-submit';
import { peopleToChoose } from './choose-people';
import { draftOf, problemsOf, stepsToChoose, titleFor, typingFor, type PostTyping } from './draft-post';
import { ANY, triedStep, TrialPreview } from './trial-preview';
import { useListChange } from './use-proposals';
import { useRoutingTrial } from './use-responsibility';

/** A post that nobody has yet: what it answers for, who holds it from when, and who would then get what comes. */
export function NewPostDialog({
  gap,
  list,
  onSaved,
  onClose,
}: {
  /** What nobody answers for, where the post is to mend that. */
  gap: GapRow | null;
  list: ResponsibilityList;
  onSaved: () => void;
  onClose: () => void;
}) {
  const [typing, setTyping] = useState<PostTyping>(() => typingFor(gap, list));
  const [isSent, setSent] = useState(false);
  const [isAtOnce, setAtOnce] = useState(true);
  const saved = useListChange(onSaved);
  const found = problemsOf(typing, list);
  // Two holders alike, and a post that is there already, are said at once; what is missing, when it is sent.
  const problems = found.filter(
    ({ field }) => isSent || field === 'post-b' || (field === 'post-region' && typing.region),
  );
  const draft = draftOf(typing, list);
  const change = (part: Partial<PostTyping>) => setTyping((before) => ({ ...before, ...part }));
  const tried = triedStep(typing, list);
  const then = draft && tried && { ...tried, on: draft.effectiveFrom, draft, proposed: true };
  const fillsGap = useRoutingTrial(then).data?.fillsGap === true;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (draft && found.length === 0)
      saved.mutate({ change: { what: 'new', post: draft }, atOnce: fillsGap && isAtOnce });
    else document.getElementById(found[0]?.field ?? 'post-service')?.focus();
  };
  const field = (name: keyof PostTyping, id: string, label: string) => ({
    ...{ id, label, problems, value: typing[name] },
    onChange: (value: string) => change({ [name]: value }),
  });
  const steps = stepsToChoose(typing.service, list);
  const people = peopleToChoose(list);
  const named = (each: { code: string; title: string }) => [each.code, each.title] as const;
  return (
    <Dialog
      title={gap ? `补一个岗位：${gap.serviceTitle} · ${gap.stepTitle}` : '加一个岗位'}
      sub="从生效那天起，来件先到 A 岗；停在“待分派”、归这个岗位管的件，几分钟内派给他。"
      width={640}
      onClose={onClose}
    >
      <form onSubmit={submit} className="stack">
        <div className="two-fields">
          <SelectField
            {...field('service', 'post-service', '服务')}
            options={[[ANY, '各项服务'], ...list.services.map(named)]}
            onChange={(service) =>
              change({
                service,
                step: stepsToChoose(service, list).some(([code]) => code === typing.step) ? typing.step : '',
              })
            }
          />
          <SelectField {...field('step', 'post-step', '步骤')} options={steps} />
          <SelectField {...field('region', 'post-region', '管哪里')} options={list.areas.map(named)} />
          <SelectField {...field('unit', 'post-unit', '归哪个单位')} options={list.units.map(named)} />
          <SelectField {...field('holderA', 'post-a', 'A 岗')} options={people} />
          <SelectField {...field('holderB', 'post-b', 'B 岗')} options={people} />
          <DateField {...field('from', 'post-from', '从哪天起')} min={list.today} />
          <TextField
            {...field('title', 'post-title', '岗位名称（可以不填）')}
            maxLength={40}
            placeholder={titleFor(typing, list)}
          />
        </div>
        {tried && then && <TrialPreview now={{ ...tried, on: list.today }} then={then} />}
        <ChangeSubmit
          {...{ fillsGap, isAtOnce, onAtOnce: setAtOnce, leave: '不加', onClose }}
          {...{ problem: saved.error, isPending: saved.isPending }}
        />
      </form>
    </Dialog>
  );
}
