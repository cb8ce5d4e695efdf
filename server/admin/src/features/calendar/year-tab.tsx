import type { CalendarYear } from '@zhucantong/shared/calendar/calendar-view';
import { dayAndWeekday } from '@zhucantong/shared/calendar/day-words';
import { useState, type ReactNode } from 'react';
import { saveYearDraft, setOwnDay } from '../../api/calendar';
import { DayDialog } from './day-dialog';
import { monthsOf, type DayMark } from './day-marks';
import { sayYearProblem, useCalendarChange } from './use-calendar-year';
import { YearGrid } from './year-grid';

type Shown = 'in-force' | 'draft';

/** 全年: what counts, with the county's own days, or the draft; a day opens to be changed in what is shown. */
export function YearTab({ data }: { data: CalendarYear }) {
  const { year, draft, published } = data;
  const [wanted, setWanted] = useState<Shown>('in-force');
  const [open, setOpen] = useState<DayMark | null>(null);
  const shown: Shown = draft ? wanted : 'in-force';
  const schedule =
    shown === 'draft' && draft
      ? { off: draft.off, work: draft.work, overrides: [] }
      : { off: published?.off ?? [], work: published?.work ?? [], overrides: data.overrides };
  const close = () => setOpen(null);
  return (
    <>
      {draft && (
        <fieldset className="year-choice row wrap">
          <legend className="sr">看哪一份</legend>
          <Choice value="in-force" now={shown} onChange={setWanted}>
            正在执行{published ? '' : '（还没有发布，只按周末）'}
          </Choice>
          <Choice value="draft" now={shown} onChange={setWanted}>
            草稿（还没有生效）
          </Choice>
        </fieldset>
      )}
      {!draft && !published && (
        <p className="note warn">这一年还没有发布，下面只按周末画。期限跨到这一年的，都标着“暂定”。</p>
      )}
      <YearGrid year={year} today={data.today} months={monthsOf(year, schedule)} onOpen={setOpen} />
      {open && shown === 'in-force' && <OwnDay key={open.on} day={open} year={year} onClose={close} />}
      {open && shown === 'draft' && <DraftDay key={open.on} day={open} data={data} onClose={close} />}
    </>
  );
}

function Choice(props: { value: Shown; now: Shown; onChange: (value: Shown) => void; children: ReactNode }) {
  return (
    <label className="check">
      <input
        type="radio"
        name="shown"
        checked={props.value === props.now}
        onChange={() => props.onChange(props.value)}
      />
      {props.children}
    </label>
  );
}

function OwnDay({ day, year, onClose }: { day: DayMark; year: number; onClose: () => void }) {
  const change = useCalendarChange(year, setOwnDay, '本县的这一天改好了，在办的件正在重新算期限。', onClose);
  const isOwn = day.tone === 'own-off' || day.tone === 'own-work';
  return (
    <DayDialog
      title={dayAndWeekday(day.on, year)}
      sub={`${day.spoken}。只改本县，马上生效，在办的件按新的日子重新算期限。`}
      choices={[
        { value: 'off', label: '本县不上班（冰雪、台风、本地节日）', asks: '原因' },
        { value: 'work', label: '本县上班（补班）', asks: '原因' },
        ...(isOwn ? [{ value: 'national' as const, label: '照全国的安排', asks: '为什么改回来' }] : []),
      ]}
      start={
        day.tone === 'own-work' || (!isOwn && day.tone !== 'workday' && day.tone !== 'make-up')
          ? 'work'
          : 'off'
      }
      startText={isOwn ? day.name : ''}
      save="改好，马上生效"
      isSaving={change.isPending}
      problem={change.error && sayYearProblem(change.error)}
      onSave={(value, reason) =>
        change.mutate({ on: day.on, working: value === 'national' ? null : value === 'work', reason })
      }
      onClose={onClose}
    />
  );
}

function DraftDay({ day, data, onClose }: { day: DayMark; data: CalendarYear; onClose: () => void }) {
  const { year } = data;
  const draft = data.draft!;
  const change = useCalendarChange(
    year,
    (days: Pick<typeof draft, 'off' | 'work'>) =>
      saveYearDraft(year, { revision: draft.revision, source: draft.source, days }),
    '草稿里的这一天改好了，还没有生效。',
    onClose,
  );
  const without = (days: typeof draft.off) => days.filter(({ on }) => on !== day.on);
  return (
    <DayDialog
      title={dayAndWeekday(day.on, year)}
      sub={`${day.spoken}。只改草稿，发布以后才生效。`}
      choices={[
        { value: 'off', label: '放假', asks: '节日' },
        { value: 'work', label: '调休上班' },
        { value: 'plain', label: '平常日子（周一到周五上班，周末休息）' },
      ]}
      start={day.tone === 'holiday' ? 'off' : day.tone === 'make-up' ? 'work' : 'plain'}
      startText={day.tone === 'holiday' ? day.name : ''}
      save="存进草稿"
      isSaving={change.isPending}
      problem={change.error && sayYearProblem(change.error)}
      onSave={(value, name) => {
        const off = without(draft.off);
        const work = without(draft.work);
        if (value === 'off') off.push({ on: day.on, name });
        if (value === 'work') work.push({ on: day.on, name: '调休上班' });
        change.mutate({ off, work });
      }}
      onClose={onClose}
    />
  );
}
