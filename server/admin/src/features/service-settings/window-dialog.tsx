import { Button } from 'antd';
import { yearOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { ServiceSettingsView } from '@zhucantong/shared/service-catalogue/settings-view';
import { useState } from 'react';
import { DateField } from '../../components/date-field';
import { SelectField } from '../../components/select-field';
import { SettingDialog } from './setting-dialog';

type Days = { from: string; to: string };
const EMPTY: Days = { from: '', to: '' };
const MOST = 6;

/** The spans of one year, as days of that year; none gives back what the guide says. */
export function WindowDialog(props: { service: ServiceSettingsView; today: PlainDate; onClose: () => void }) {
  const { service, today, onClose } = props;
  const thisYear = yearOf(today);
  const [year, setYear] = useState(thisYear);
  const [spans, setSpans] = useState<Days[]>(spansOf(service, thisYear));
  const set = (place: number, part: Partial<Days>) =>
    setSpans(spans.map((each, index) => (index === place ? { ...each, ...part } : each)));
  const bounds = { min: `${year}-01-01`, max: `${year}-12-31` };
  return (
    <SettingDialog
      {...{ service, onClose, name: 'window', title: `改申请期：${service.title}`, saveLabel: '保存申请期' }}
      sub={`办事指南：${service.window?.yearly ?? ''}。只改选的这一年；已经交的不受影响。`}
      fields={{ year: 'window-year', spans: 'window-0-from' }}
      problems={problemsOf(spans)}
      settingOf={() => ({
        ...{ what: 'window', year },
        spans: spans.map(({ from, to }) => ({ from: from.slice(5), to: to.slice(5) })),
      })}
      instead={{ label: '照办事指南', setting: { what: 'window', year, spans: null } }}
    >
      {(problems) => (
        <>
          <SelectField
            {...{ id: 'window-year', label: '哪一年', value: String(year), problems: [] }}
            options={[thisYear, thisYear + 1].map((each) => [String(each), `${each}年`] as const)}
            onChange={(next) => {
              setYear(Number(next));
              setSpans(spansOf(service, Number(next)));
            }}
          />
          {spans.map(({ from, to }, place) => (
            <div key={place} className="row wrap window-span">
              <DateField
                {...{
                  id: `window-${place}-from`,
                  label: `第 ${place + 1} 段，从哪天`,
                  value: from,
                  problems,
                }}
                {...bounds}
                onChange={(next) => set(place, { from: next })}
              />
              <DateField
                {...{
                  id: `window-${place}-to`,
                  label: `第 ${place + 1} 段，到哪天（含）`,
                  value: to,
                  problems,
                }}
                {...bounds}
                onChange={(next) => set(place, { to: next })}
              />
              {spans.length > 1 && (
                <Button onClick={() => setSpans(spans.filter((_each, index) => index !== place))}>
                  去掉第 {place + 1} 段
                </Button>
              )}
            </div>
          ))}
          {spans.length < MOST && <Button onClick={() => setSpans([...spans, EMPTY])}>再加一段</Button>}
        </>
      )}
    </SettingDialog>
  );
}

function spansOf({ window }: ServiceSettingsView, year: number): Days[] {
  const own = window?.years.find((each) => each.year === year)?.spans ?? [];
  return own.length > 0
    ? own.map(({ from, to }) => ({ from: `${year}-${from}`, to: `${year}-${to}` }))
    : [EMPTY];
}

function problemsOf(spans: readonly Days[]) {
  return spans.flatMap(({ from, to }, place) => [
    ...(from ? [] : [{ field: `window-${place}-from`, message: '请选从哪天。' }]),
    ...(to && to >= from ? [] : [{ field: `window-${place}-to`, message: '请选到哪天，不能早于第一天。' }]),
  ]);
}
