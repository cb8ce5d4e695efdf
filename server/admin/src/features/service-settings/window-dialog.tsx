import { Button } from 'antd';
import { yearOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { ServiceSettingsView } from '@zhucantong/shared/service-catalogue/settings-view';
import { useState, type FormEvent } from 'react';
import { DateField } from '../../components/date-field';
import { Dialog } from '../../components/dialog';
import { SelectField } from '../../components/select-field';
import { SaveProblem } from '../../components/save-problem';
import { TextField } from '../../components/text-field';
import { useSetService } from './use-service-settings';

type Days = { from: string; to: string };
const EMPTY: Days = { from: '', to: '' };
const MOST = 6;

/** The spans of one year, as days of that year; none gives back what the guide says. */
export function WindowDialog(props: { service: ServiceSettingsView; today: PlainDate; onClose: () => void }) {
  const { service, today, onClose } = props;
  const thisYear = yearOf(today);
  const [year, setYear] = useState(thisYear);
  const [spans, setSpans] = useState<Days[]>(spansOf(service, thisYear));
  const [reason, setReason] = useState('');
  const [isSent, setSent] = useState(false);
  const saved = useSetService(service.code, onClose);
  const problems = isSent ? problemsOf(spans, reason) : [];
  const set = (place: number, part: Partial<Days>) =>
    setSpans(spans.map((each, index) => (index === place ? { ...each, ...part } : each)));
  const send = (given: Days[]) => {
    setSent(true);
    const [problem] = problemsOf(given, reason);
    if (problem) return document.getElementById(problem.field)?.focus();
    const own = given.map(({ from, to }) => ({ from: from.slice(5), to: to.slice(5) }));
    saved.mutate({
      seenVersion: service.version,
      reason,
      setting: { what: 'window', year, spans: own.length > 0 ? own : null },
    });
  };
  const bounds = { min: `${year}-01-01`, max: `${year}-12-31` };
  return (
    <Dialog
      title={`改申请期：${service.title}`}
      sub={`办事指南：${service.window?.yearly ?? ''}。只改选的这一年；已经交的不受影响。`}
      onClose={onClose}
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          send(spans);
        }}
      >
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
              {...{ id: `window-${place}-from`, label: `第 ${place + 1} 段，从哪天`, value: from, problems }}
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
        <TextField
          {...{
            id: 'window-reason',
            label: '为什么改',
            value: reason,
            maxLength: 100,
            problems,
            onChange: setReason,
          }}
        />
        <SaveProblem problem={saved.error} />
        <div className="row wrap">
          <Button type="primary" htmlType="submit" loading={saved.isPending}>
            保存申请期
          </Button>
          <Button onClick={() => send([])}>照办事指南</Button>
          <Button onClick={onClose}>不改</Button>
        </div>
      </form>
    </Dialog>
  );
}

function spansOf({ window }: ServiceSettingsView, year: number): Days[] {
  const own = window?.years.find((each) => each.year === year)?.spans ?? [];
  return own.length > 0
    ? own.map(({ from, to }) => ({ from: `${year}-${from}`, to: `${year}-${to}` }))
    : [EMPTY];
}

function problemsOf(spans: readonly Days[], reason: string) {
  return [
    ...spans.flatMap(({ from, to }, place) => [
      ...(from ? [] : [{ field: `window-${place}-from`, message: '请选从哪天。' }]),
      ...(to && to >= from ? [] : [{ field: `window-${place}-to`, message: '请选到哪天，不能早于第一天。' }]),
    ]),
    ...(reason.trim() === '' ? [{ field: 'window-reason', message: '请写为什么改。' }] : []),
  ];
}
