import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import type { ClockState } from '@zhucantong/shared/staff/staff-me-view';
import { useState, type FormEvent } from 'react';
import { moveClock } from '../../api/clock';
import type { ApiProblem } from '../../api/problem';
import { announce } from '../../components/announcer';
import { Icon } from '../../components/icon';
import { PageHeader } from '../../components/page-header';
import { todayWords } from './demo-banner';

const steps = [1, 3, 7, 30];
const most = 366;

/** 演示时钟: an administrator moves the business clock on and watches what the days bring. */
export function DemoClockPage({ clock }: { clock: ClockState }) {
  const client = useQueryClient();
  const [days, setDays] = useState('1');
  const move = useMutation<ClockState, ApiProblem, number>({
    mutationFn: moveClock,
    onSuccess: async (state) => {
      client.setQueryData(['clock'], state);
      announce(`现在是 ${todayWords(state)}`);
      await client.invalidateQueries();
    },
    onError: (problem) => announce(problem.message, 'alert'),
  });
  const isWrong = !/^\d+$/.test(days) || Number(days) < 1 || Number(days) > most;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWrong) move.mutate(Number(days));
  };
  return (
    <>
      <PageHeader
        title="演示时钟"
        sub={`系统里今天是 ${todayWords(clock)}${clock.movedByDays > 0 ? `，比真实日期快 ${clock.movedByDays} 天` : ''}`}
      />
      <section className="card demo-clock" aria-labelledby="move-title">
        <header>
          <h2 id="move-title">往前走</h2>
        </header>
        <form className="body" onSubmit={submit}>
          <p>期限、提醒、默认受理、超期都按这个时钟算。只能往前走；登录、验证码和限速仍按真实时间。</p>
          <div className="row wrap">
            {steps.map((step) => (
              <Button key={step} disabled={move.isPending} onClick={() => move.mutate(step)}>
                走 {step} 天
              </Button>
            ))}
          </div>
          <div className="field">
            <label htmlFor="clock-days">走几天</label>
            <span className="row">
              <Input
                id="clock-days"
                className="number-input"
                inputMode="numeric"
                maxLength={3}
                value={days}
                aria-invalid={isWrong}
                aria-describedby="clock-days-hint"
                onChange={(event) => setDays(event.target.value)}
              />
              天
              <Button type="primary" htmlType="submit" loading={move.isPending}>
                往前走
              </Button>
            </span>
            <p className="hint" id="clock-days-hint">
              1 到 {most} 天
            </p>
          </div>
          {move.error && (
            <p className="t-danger" role="alert">
              <Icon name="alert" /> {move.error.message}
            </p>
          )}
        </form>
      </section>
    </>
  );
}
