import { useQuery } from '@tanstack/react-query';
import { dayAndWeekday } from '@zhucantong/shared/calendar/day-words';
import { addDays, localDateOf, plainDate, PlainDate, yearOf } from '@zhucantong/shared/calendar/plain-date';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { ReactNode } from 'react';
import { getClock } from '../../api/clock';
import { Problem } from '../../components/missing-list';
import type { FieldProblem } from '../../components/missing-list.rules';
import { SupplementPreview } from '../../components/supplement-preview';
import { newDayFieldId, requestedAction } from './requested-action';
import { usePreview } from './use-preview';
import type { Typing } from './use-typing';

/** After a missed promise: the day that is told instead and why it came so, with the message as it will be read. */
export function NewDayForm(props: {
  item: StaffItem;
  typing: Typing;
  problems: readonly FieldProblem[];
  /** The field for the reason. */
  children: ReactNode;
}) {
  const { item, typing } = props;
  const today = useToday();
  const { newDayOn, words } = typing.value;
  const on = PlainDate.safeParse(newDayOn);
  const isPast = on.success && on.data <= today;
  const isWritten = on.success && !isPast && (words['give-new-day'] ?? '').trim() !== '';
  const preview = usePreview(
    item.id,
    isWritten ? requestedAction('give-new-day', item, typing.value) : undefined,
  );
  const problems = isPast ? [{ field: newDayFieldId, message: '新的日子要在今天以后。' }] : props.problems;

  return (
    <>
      <div className="field">
        <label htmlFor={newDayFieldId}>新的日子</label>
        <span className="row">
          <input
            id={newDayFieldId}
            className="input new-day"
            type="date"
            min={addDays(today, 1)}
            value={newDayOn}
            aria-invalid={problems.some((each) => each.field === newDayFieldId)}
            aria-describedby={`${newDayFieldId}-words ${newDayFieldId}-problem`}
            onChange={(event) => typing.change({ newDayOn: event.target.value })}
          />
          <span id={`${newDayFieldId}-words`} className="nw">
            {on.success && dayAndWeekday(on.data, yearOf(today))}
          </span>
        </span>
        <Problem problems={problems} field={newDayFieldId} />
      </div>
      <div className="field">
        {props.children}
        <p className="hint">申请人会读到。用大白话写：卡在哪里，现在到哪一步。</p>
      </div>
      <div className="field">
        <SupplementPreview preview={preview} whyNone="选好日子，写了原因，这里就是申请人会读到的原话。" />
      </div>
    </>
  );
}

/** The business day, which a demo clock may have moved. */
function useToday(): PlainDate {
  const clock = useQuery({ queryKey: ['clock'], queryFn: getClock, staleTime: 30_000, retry: false });
  return clock.data ? plainDate(clock.data.today) : localDateOf(new Date());
}
