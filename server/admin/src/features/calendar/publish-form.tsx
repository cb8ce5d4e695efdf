import { Button, Input } from 'antd';
import type { CalendarYear, YearDraft } from '@zhucantong/shared/calendar/calendar-view';
import { useState, type FormEvent } from 'react';
import { publishYear } from '../../api/calendar';
import { Icon } from '../../components/icon';
import { sayYearProblem, useCalendarChange } from './use-calendar-year';

/** Says what putting it into force does before it is done; everybody sees who did it. */
export function PublishForm({ data, draft }: { data: CalendarYear; draft: YearDraft }) {
  const { year } = data;
  const isCorrection = data.published !== null;
  const hasWarnings = draft.findings.some(({ kind }) => kind === 'warning');
  const isBlocked = draft.mistakes.length > 0 || draft.findings.some(({ kind }) => kind === 'error');
  const [warningsSeen, setWarningsSeen] = useState(false);
  const [reason, setReason] = useState('');
  const publish = useCalendarChange(
    year,
    (body: { reason: string; warningsSeen: boolean }) =>
      publishYear(year, { revision: draft.revision, ...body }),
    `${year} 年的放假安排发布了，在办的件正在重新算期限。`,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    publish.mutate({ reason, warningsSeen });
  };
  return (
    <form onSubmit={submit} className="stack publish">
      <p>
        发布以后马上生效：所有县在办的件，期限碰到这些日子的重新算一次；已经过了的期限、回执上的日子、承诺的天数都不变。承诺的日子变了的，申请人会收到一条消息。
      </p>
      {hasWarnings && (
        <label className="check">
          <input
            type="checkbox"
            checked={warningsSeen}
            onChange={(event) => setWarningsSeen(event.target.checked)}
          />
          上面的提醒看过了，和通知一样
        </label>
      )}
      {isCorrection && (
        <div className="field">
          <label htmlFor="publish-reason">为什么更正</label>
          <Input
            id="publish-reason"
            value={reason}
            maxLength={100}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
      {publish.error && (
        <p className="t-danger" role="alert">
          <Icon name="alert" /> {sayYearProblem(publish.error)}
        </p>
      )}
      <div className="row">
        <Button type="primary" htmlType="submit" disabled={isBlocked} loading={publish.isPending}>
          {isCorrection ? `发布 ${year} 年的更正` : `发布 ${year} 年`}
        </Button>
        {isBlocked && <span className="sm muted">还有要改的，改好才能发布。</span>}
      </div>
    </form>
  );
}
