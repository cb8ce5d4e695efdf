import { addDays, PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { PostRow, ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import { useState, type FormEvent } from 'react';
import { DateField } from '../../components/date-field';
import { Dialog } from '../../components/dialog';
import { ChangeSubmit } from './change-submit';
import { triedStep, TrialPreview } from './trial-preview';
import { useListChange } from './use-proposals';

/** The last day of a post, with who gets what comes after; one that has not begun is withdrawn. */
export function EndPostDialog({
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
  const isPlanned = post.state === 'planned';
  const [last, setLast] = useState<string>(list.today);
  const saved = useListChange(onSaved);
  const day = PlainDate.safeParse(last);
  const isFit = day.success && last >= list.today;
  const tried = triedStep(post, list);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPlanned) saved.mutate({ change: { what: 'withdraw', postId: post.id }, atOnce: false });
    else if (isFit)
      saved.mutate({ change: { what: 'end', postId: post.id, lastDay: day.data }, atOnce: false });
    else document.getElementById('post-last')?.focus();
  };
  return (
    <Dialog
      title={`${isPlanned ? '撤销' : '停止'}岗位：${post.title}`}
      sub={`${post.serviceTitle} · ${post.stepTitle} · ${post.regionName}。${
        isPlanned
          ? `原定 ${post.from} 起生效；撤销后不生效，以前的安排照旧。`
          : '到最后一天为止；手上没办完的件，第二天交给接的人，双方各确认一份移交清单。'
      }`}
      onClose={onClose}
    >
      <form onSubmit={submit} className="stack">
        {!isPlanned && (
          <>
            <DateField
              {...{ id: 'post-last', label: '最后一天', value: last, min: list.today, onChange: setLast }}
              problems={isFit ? [] : [{ field: 'post-last', message: '请选最后一天，不能早于今天。' }]}
            />
            {isFit && tried && (
              <TrialPreview
                now={{ ...tried, on: list.today }}
                then={{ ...tried, on: addDays(day.data, 1), without: post.id, proposed: true }}
              />
            )}
          </>
        )}
        <ChangeSubmit
          {...{ label: isPlanned ? '记下：撤销这个安排' : '记下：停止岗位', leave: '不改', onClose }}
          {...{ problem: saved.error, isPending: saved.isPending }}
        />
      </form>
    </Dialog>
  );
}
