import { useQuery } from '@tanstack/react-query';
import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import { optionsOf } from '@zhucantong/shared/service-catalogue/form-field';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { getGuide } from '../../api/services';
import type { FieldProblem } from '../../components/missing-list.rules';
import { ErrorState, LoadingState } from '../../components/page-state';
import { RecordForm } from '../../components/record-form';
import { PhotoField } from './photo-field';
import { ChannelField } from './channel-field';
import type { AskedItem } from './requested-action';
import type { Typing } from './use-typing';

interface AskedFormProps {
  /** What the applicant brings. */
  things: readonly AskedItem[];
  item: StaffItem;
  typing: Typing;
  problems: readonly FieldProblem[];
}

/** What was asked of the applicant and nothing else, typed in for them: by which way it came, then thing by thing. */
export function AskedForm({ things, item, typing, problems }: AskedFormProps) {
  const guide = useQuery({
    queryKey: ['guide', item.service.id],
    queryFn: ({ signal }) => getGuide(item.service.id, signal),
    staleTime: Infinity,
    retry: false,
  });
  return (
    <>
      <ChannelField legend="怎么交来的" typing={typing} problems={problems} />
      {guide.isPending && <LoadingState label="要补的内容" rows={2} />}
      {guide.isError && (
        <ErrorState title="要补的内容没取到" onRetry={() => void guide.refetch()}>
          {guide.error.message}
        </ErrorState>
      )}
      {guide.data &&
        things.map((thing) => (
          <AskedThing
            key={`${thing.kind}-${thing.code}`}
            guide={guide.data}
            thing={thing}
            typing={typing}
            problems={problems}
          />
        ))}
    </>
  );
}

function AskedThing(
  props: Omit<AskedFormProps, 'item' | 'things'> & {
    guide: ServiceGuide;
    thing: AskedItem;
  },
) {
  const { guide, thing, typing, problems } = props;
  const { asked } = typing.value;
  const why = `要补的原因：${thing.why.replace(/。$/, '')}`;
  if (thing.kind === 'paper') {
    const paper = guide.papers.find(({ code }) => code === thing.code);
    return (
      <PhotoField
        paper={thing.code}
        title={thing.title}
        hint={[why, paper?.countsAsGood.replace(/。$/, '')].filter(Boolean).join('。')}
        most={paper?.most ?? 1}
        typing={typing}
        problems={problems}
      />
    );
  }
  const field = guide.fields.find(({ code }) => code === thing.code);
  if (!field) return null;
  return (
    <RecordForm
      // Asked is asked: whether an earlier answer would show it has been settled by the one who asked.
      fields={[{ ...field, hint: why, required: true, shownWhen: undefined }]}
      optionsOf={(each) => optionsOf(guide, each)}
      answers={asked.answers}
      problems={problems}
      onChange={(answers) => typing.change({ asked: { ...asked, answers } })}
    />
  );
}
