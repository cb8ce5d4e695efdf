import { PROVISIONAL_WORD } from '@zhucantong/shared/time-limits/urgency';
import { isClosed } from '@zhucantong/shared/work-items/status-table';
import type { ClockView, StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { useState } from 'react';
import { ClockCalendar } from '../../components/clock-calendar';
import { ClockRail, type ClockSummary } from '../../components/clock-rail';

const natureWords: Readonly<Record<ClockView['nature'], string>> = {
  promised: '承诺',
  statutory: '法定',
  step: '这一步',
};

/** Promised and statutory clocks of the item, and the calendar of the one that is asked about. */
export function ItemClock({
  item,
  isWhyOpen,
  onToggleWhy,
}: {
  item: StaffItem;
  isWhyOpen: boolean;
  onToggleWhy: () => void;
}) {
  const clocks = shownClocks(item.clocks);
  const [askedCode, setAskedCode] = useState<string | null>(null);
  const asked = clocks.find((clock) => clock.code === askedCode) ?? clocks[0];
  return (
    <ClockRail
      clocks={clocks.map(summaryOf)}
      stopped={clocks.some((clock) => clock.state === 'stopped')}
      isOver={isClosed(item.status)}
      stops={item.stops.map((stop) => ({
        id: `${stop.kind}-${stop.from}`,
        kind: stop.word,
        words: [`${stop.from}–${stop.to ?? '还停着'}，${stop.days} 天不计`, stop.reason, stop.approvedBy]
          .filter(Boolean)
          .join(' · '),
      }))}
      isWhyOpen={isWhyOpen}
      onToggleWhy={onToggleWhy}
    >
      {clocks.length > 1 && (
        <div className="seg sm clock-pick" role="group" aria-label="看哪个期限">
          {clocks.map((clock) => (
            <button
              key={clock.code}
              type="button"
              aria-pressed={clock === asked}
              onClick={() => setAskedCode(clock.code)}
            >
              {nameOf(clock)}
            </button>
          ))}
        </div>
      )}
      {asked && <ClockCalendar weeks={asked.weeks} sentence={asked.sentence} unitWord={asked.unit} />}
    </ClockRail>
  );
}

/** Running ones first: promise, law, step; ended ones are in the history. */
function shownClocks(clocks: readonly ClockView[]): ClockView[] {
  const running = clocks.filter((clock) => clock.state !== 'ended');
  const order: readonly ClockView['nature'][] = ['promised', 'statutory', 'step'];
  const sorted = [...(running.length > 0 ? running : clocks)];
  return sorted.sort((a, b) => order.indexOf(a.nature) - order.indexOf(b.nature)).slice(0, 4);
}

function summaryOf(clock: ClockView): ClockSummary {
  const isLine = clock.nature === 'step';
  const date = clock.due.date + (clock.due.provisional ? `，${PROVISIONAL_WORD}` : '');
  return {
    id: clock.code,
    name: [`${nameOf(clock)} ${clock.amount}`, clock.besides].filter(Boolean).join('，'),
    kind: clock.due.kind,
    left: clock.state === 'stopped' ? `停在还剩 ${clock.left} ${clock.unit}` : clock.due.sentence,
    used: isLine ? date : `已用 ${clock.used} 天，${date}`,
    ...(clock.firstDue === clock.due.date || isLine ? {} : { first: `最初告知 ${clock.firstDue}` }),
    share: clock.limit === 0 ? 1 : clock.used / Math.max(clock.limit, clock.used + clock.left),
    isLine,
  };
}

const nameOf = (clock: ClockView) =>
  clock.nature === 'statutory' && clock.title !== natureWords.statutory
    ? `${natureWords.statutory}${clock.title}`
    : natureWords[clock.nature];
