import type { CalendarYear } from '@zhucantong/shared/calendar/calendar-view';
import { Button } from 'antd';
import { useState } from 'react';
import { setOfficeHours } from '../../api/calendar';
import { HoursDialog } from './hours-dialog';
import { sayYearProblem, useCalendarChange } from './use-calendar-year';

type HoursLine = CalendarYear['officeHours']['changes'][number];

/** 上班时间: what holds today, what was changed from which day on, and a new change. */
export function HoursTab({ data }: { data: CalendarYear }) {
  const { today, changes } = data.officeHours;
  const [isOpen, setOpen] = useState(false);
  const [back, setBack] = useState<HoursLine | null>(null);
  return (
    <div className="stack">
      <p>
        本县现在的上班时间：<strong>{today}</strong>。网上提交的件，下班以后收到的算下一个工作日收到。
      </p>
      <Button type="primary" onClick={() => setOpen(true)}>
        从某一天起改上班时间
      </Button>
      {changes.length > 0 && (
        <ul className="stack">
          {changes.map((line) => (
            <li key={`${line.from} ${line.words ?? ''} ${line.when}`}>
              {line.fromWords}起：{line.words ?? '不改了，照原来的'}。{line.reason}（{line.by}，{line.when}）
              {line.isToCome && (
                <Button
                  size="small"
                  onClick={() => setBack(line)}
                  aria-label={`收回${line.fromWords}起的改动`}
                >
                  收回
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {isOpen && <ChangeHours data={data} onClose={() => setOpen(false)} />}
      {back && <TakeBack line={back} year={data.year} onClose={() => setBack(null)} />}
    </div>
  );
}

function ChangeHours({ data, onClose }: { data: CalendarYear; onClose: () => void }) {
  const change = useCalendarChange(data.year, setOfficeHours, '上班时间定好了，到那天起用。', onClose);
  return (
    <HoursDialog
      today={data.today}
      isSaving={change.isPending}
      problem={change.error && sayYearProblem(change.error)}
      onSave={(hours) => change.mutate(hours)}
      onClose={onClose}
    />
  );
}

function TakeBack({ line, year, onClose }: { line: HoursLine; year: number; onClose: () => void }) {
  const change = useCalendarChange(year, setOfficeHours, '收回了，上班时间照原来的。', onClose);
  return (
    <HoursDialog
      takesBack={line}
      isSaving={change.isPending}
      problem={change.error && sayYearProblem(change.error)}
      onSave={(hours) => change.mutate(hours)}
      onClose={onClose}
    />
  );
}
