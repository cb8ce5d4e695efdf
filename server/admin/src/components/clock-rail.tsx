import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { Kbd } from './kbd';
import { Tag } from './tag';
import type { DueKind } from './due-cell';

export interface ClockSummary {
  id: string;
  /** "承诺 26 个工作日" */
  name: string;
  kind: DueKind;
  /** "还剩 2 个工作日", "停在还剩 2 个工作日" */
  left: string;
  /** "已用 9 天，11月26日 周四" */
  used: string;
  /** "最初告知 11月20日 周五", where the date has moved since. */
  first?: string;
  /** Share of the limit already used, 0 to 1. */
  share: number;
  /** Said in one line without a bar: the clock of the step, under the two that were promised and laid down. */
  isLine: boolean;
}

export interface StopSummary {
  id: string;
  kind: string;
  /** "10月13–30日，14 天不计 · 缺 2 样，已一次告知" */
  words: string;
}

const barClass: Readonly<Record<DueKind, string>> = {
  ok: 'soft',
  soon: 'warn',
  today: 'warn',
  over: 'over',
  stop: '',
  done: 'soft',
};
const leftClass: Readonly<Record<DueKind, string>> = {
  ok: '',
  soon: 't-warn',
  today: 't-warn',
  over: 't-danger',
  stop: 't-info',
  done: 't-ok',
};

/** Promised and statutory clock beside each other; the calendar below explains the day. */
export function ClockRail(props: {
  clocks: readonly ClockSummary[];
  stops: readonly StopSummary[];
  stopped: boolean;
  /** The matter has ended: nothing runs any more. */
  isOver?: boolean;
  isWhyOpen: boolean;
  onToggleWhy: () => void;
  /** Explanation and calendar; shown while `isWhyOpen`. */
  children: ReactNode;
}) {
  const { clocks, stops, stopped, isOver = false, isWhyOpen, onToggleWhy, children } = props;
  return (
    <section className="card" aria-labelledby="clock-rail-title">
      <header>
        <h2 id="clock-rail-title">办理期限</h2>
        {stopped ? (
          <Tag tone="info" icon="pause">
            停表中
          </Tag>
        ) : (
          !isOver && <span className="sm">走表中</span>
        )}
        <span className="end">
          <Button
            type="text"
            size="small"
            className="text-action"
            aria-expanded={isWhyOpen}
            aria-controls="clock-why"
            aria-keyshortcuts="y"
            onClick={onToggleWhy}
          >
            为什么是这一天 <Kbd of="why" />
            <Icon name={isWhyOpen ? 'up' : 'down'} size="s" />
          </Button>
        </span>
      </header>
      <div className="body tight">
        <div className="clocks2">
          {clocks.map((clock) =>
            clock.isLine ? (
              <ClockLine key={clock.id} clock={clock} />
            ) : (
              <ClockBar key={clock.id} clock={clock} />
            ),
          )}
        </div>
        <div id="clock-why" className="clock-why" hidden={!isWhyOpen}>
          {isWhyOpen && children}
        </div>
        {isWhyOpen && stops.length > 0 && (
          <ul className="xs clock-stops">
            {stops.map((stop) => (
              <li key={stop.id}>
                <span className="t-info">
                  <Icon name="pause" size="s" />
                </span>{' '}
                <b>{stop.kind}</b> {stop.words}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function ClockBar({ clock }: { clock: ClockSummary }) {
  return (
    <div className="clock">
      <span className="sm">{clock.name}</span>
      <span className={`left ${leftClass[clock.kind]}`}>{clock.left}</span>
      <div className={`bar ${barClass[clock.kind]}`} role="img" aria-label={`${clock.name}，${clock.left}`}>
        <i style={{ width: `${Math.round(Math.min(1, Math.max(0, clock.share)) * 100)}%` }} />
      </div>
      <span className="xs muted">{clock.used}</span>
      {clock.first && <span className="xs muted first-told">{clock.first}</span>}
    </div>
  );
}

function ClockLine({ clock }: { clock: ClockSummary }) {
  return (
    <p className="clock line sm">
      {clock.name} <span className={`left ${leftClass[clock.kind]}`}>{clock.left}</span>{' '}
      <span className="xs muted">{clock.used}</span>
    </p>
  );
}
