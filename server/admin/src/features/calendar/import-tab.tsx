import { Button, Input } from 'antd';
import type { CalendarYear, SaveYearDraft, YearDraft } from '@zhucantong/shared/calendar/calendar-view';
import { SCHEDULE_COLUMNS } from '@zhucantong/shared/calendar/schedule-table';
import { useState, type FormEvent } from 'react';
import { saveYearDraft } from '../../api/calendar';
import { Icon } from '../../components/icon';
import { PublishForm } from './publish-form';
import { SchedulePreview } from './schedule-preview';
import { sayYearProblem, useCalendarChange } from './use-calendar-year';

const SAMPLE = `${SCHEDULE_COLUMNS.join(',')}\n元旦,1月1日,1月3日,1月4日\n春节,2月15日,2月23日,2月14日、2月28日`;

/** 导入与发布: the yearly notice as a table, what is wrong in it, what it changes, and putting it into force. */
export function ImportTab({ data }: { data: CalendarYear }) {
  const { year, draft, published, known } = data;
  const [table, setTable] = useState(draft?.table ?? '');
  const [source, setSource] = useState(draft?.source ?? '');
  const save = useCalendarChange(
    year,
    (body: Omit<SaveYearDraft, 'revision'>) =>
      saveYearDraft(year, { revision: draft?.revision ?? 0, ...body }),
    '草稿存好了，还没有生效。',
    (after) => setSource(after.draft?.source ?? ''),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ source, table });
  };
  const begin = published ?? known;
  return (
    <div className="calendar-import">
      <section className="card" aria-labelledby="table-title">
        <header>
          <h2 id="table-title">放假安排表</h2>
          {draft && (
            <span className="sm">
              草稿 · {draft.by} · {draft.when}
            </span>
          )}
        </header>
        <form className="body stack" onSubmit={submit}>
          <div className="field">
            <label htmlFor="calendar-source">依据（发文机关、文号）</label>
            <Input
              id="calendar-source"
              value={source}
              maxLength={120}
              placeholder="国务院办公厅关于 2027 年部分节假日安排的通知"
              onChange={(event) => setSource(event.target.value)}
            />
          </div>
          <div className="field">
            <label htmlFor="calendar-table">表格：{SCHEDULE_COLUMNS.join('、')}</label>
            <Input.TextArea
              id="calendar-table"
              value={table}
              rows={9}
              spellCheck={false}
              aria-describedby="calendar-table-hint"
              placeholder={SAMPLE}
              onChange={(event) => setTable(event.target.value)}
            />
            <p className="hint" id="calendar-table-hint">
              照国务院办公厅的通知一行写一个节日，可以从表格软件里整块粘贴，也可以用逗号分开。“从…到…”连周末一起写；几个上班的周末用顿号分开。
            </p>
          </div>
          {save.error && (
            <p className="t-danger" role="alert">
              <Icon name="alert" /> {sayYearProblem(save.error)}
            </p>
          )}
          <div className="row wrap">
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              读表，存成草稿
            </Button>
            {!draft && begin && (
              <Button
                onClick={() =>
                  save.mutate({
                    source: source || (known?.source ?? data.editions[0]?.source ?? ''),
                    days: { off: begin.off, work: begin.work },
                  })
                }
              >
                {published ? '从正在执行的一版改起' : '从程序带的安排改起'}
              </Button>
            )}
          </div>
        </form>
      </section>
      {draft && <DraftCheck draft={draft} data={data} />}
    </div>
  );
}

function DraftCheck({ draft, data }: { draft: YearDraft; data: CalendarYear }) {
  const { mistakes, findings } = draft;
  return (
    <section className="card" aria-labelledby="check-title">
      <header>
        <h2 id="check-title">核对和发布</h2>
      </header>
      <div className="body stack">
        {mistakes.length > 0 && (
          <div role="status">
            <p className="t-danger">
              <Icon name="alert" /> 表里有 {mistakes.length} 处要改，改好再读一次。您写的都在。
            </p>
            <table className="rows">
              <thead>
                <tr>
                  <th scope="col">行</th>
                  <th scope="col">列</th>
                  <th scope="col">写的是</th>
                  <th scope="col">怎么改</th>
                </tr>
              </thead>
              <tbody>
                {mistakes.map((mistake, place) => (
                  <tr key={place}>
                    <th scope="row">第 {mistake.row} 行</th>
                    <td>{mistake.column}</td>
                    <td>{mistake.text || '（空着）'}</td>
                    <td>{mistake.message}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {findings.length > 0 && (
          <ul className="findings-list">
            {findings.map(({ kind, message }) => (
              <li key={message} className={kind === 'error' ? 't-danger' : 't-warn'}>
                <Icon name={kind === 'error' ? 'no' : 'flag'} size="s" />{' '}
                {kind === 'error' ? '不能发布：' : '提醒：'}
                {message}
              </li>
            ))}
          </ul>
        )}
        {draft.againstPublished && (
          <SchedulePreview title="和正在执行的一版比" year={data.year} comparison={draft.againstPublished} />
        )}
        <SchedulePreview title="和平常的周末比" year={data.year} comparison={draft.againstWeekends} />
        <PublishForm key={draft.revision} data={data} draft={draft} />
      </div>
    </section>
  );
}
