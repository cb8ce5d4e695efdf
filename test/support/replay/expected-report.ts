import type { Connection } from 'mongoose';
import type { StoredWorkItem } from '../../../server/work-items/work-items.model';
import type { CalendarData } from '../../../shared/calendar/calendar-data';
import { DayTable, type TableStop } from '../day-table';
import { SERVICES } from './population';

/** One line of a report: '靖 0000001 承诺 2027-01-29 → 2027-02-03'. */
export type Line = string;

export const lineOf = (number: string, clock: string, from: string, to: string): Line =>
  `${number} ${clock} ${from} → ${to}`;

/** What dates an item has by a table of days, clock by clock; ended clocks, and those whose miss was recorded, are not asked. */
export function datesByTable(
  item: StoredWorkItem,
  table: DayTable,
): Map<number, { on: string; certain: boolean }> {
  const step = SERVICES.get(item.service)!.steps.find(({ code }) => code === item.step)!;
  const lastDay = waitEnds(item, table);
  let stops: TableStop[] = item.stops.map((stop) =>
    stop.kind === 'supplement' && !stop.to && lastDay ? { ...stop, expectedEndOn: lastDay } : stop,
  );
  let dates = reckonAll(item, table, stops, step.notAfter);
  if (step.stopKind) {
    // An assessment is expected to last as long as its step may.
    const place = item.clocks.findLastIndex(({ code }) => code === 'step');
    const stepOn = dates.get(place)?.on ?? item.clocks[place]!.dueOn;
    stops = stops.map((stop) =>
      stop.kind === step.stopKind && !stop.to ? { ...stop, expectedEndOn: stepOn } : stop,
    );
    dates = reckonAll(item, table, stops, step.notAfter);
  }
  return dates;
}

/** Ten working days after it was asked, and never before the day that was told. */
export function waitEnds({ status, supplement }: StoredWorkItem, table: DayTable): string | null {
  if (status !== 'awaiting-supplement' || !supplement) return null;
  const asked = new Date(supplement.requestedAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const day = table.workedAfter(asked, 10);
  return day > supplement.until ? day : supplement.until;
}

function reckonAll(item: StoredWorkItem, table: DayTable, stops: TableStop[], notAfter: string | undefined) {
  const dates = new Map<number, { on: string; certain: boolean }>();
  item.clocks.forEach((clock, place) => {
    if (clock.endedAt || clock.overdueAt) return;
    const own = SERVICES.get(item.service)!.clocks.find(({ code }) => code === clock.code);
    dates.set(
      place,
      table.due({
        amount: clock.limit.amount,
        unit: clock.limit.unit,
        knows: clock.limit.stops,
        startedAt: clock.startedAt,
        online: clock.startsFrom === 'receipt',
        stops: stops.filter(({ to }) => !to || to > clock.startedAt),
        announced: (own?.announced ?? []).filter(({ kind }) => !stops.some((stop) => stop.kind === kind)),
      }),
    );
  });
  const places = [...dates.keys()];
  const step = places.find((place) => item.clocks[place]!.code === 'step');
  const ceiling = item.clocks.findIndex(({ code, endedAt }) => code === notAfter && !endedAt);
  if (step === undefined || ceiling === -1) return dates;
  const { dueOn, provisional } = item.clocks[ceiling]!;
  const last = dates.get(ceiling) ?? { on: dueOn, certain: !provisional };
  if (dates.get(step)!.on > last.on) dates.set(step, last);
  return dates;
}

/** What the replay must report of everything that lies in the collection now, reckoned from the published tables alone. */
export async function expectedReport(
  connection: Connection,
  data: CalendarData,
): Promise<{ lines: Map<string, Line[]>; touched: Set<string> }> {
  const table = new DayTable(data);
  const lines = new Map<string, Line[]>();
  const touched = new Set<string>();
  const open = connection.collection<StoredWorkItem>('workItems').find({ isOpen: true });
  for await (const item of open) {
    const dates = datesByTable(item, table);
    const moved = [...dates].flatMap(([place, { on }]) => {
      const clock = item.clocks[place]!;
      return clock.dueOn === on ? [] : [lineOf(item.number, clock.title, clock.dueOn, on)];
    });
    const becameCertain = [...dates].some(
      ([place, { certain }]) => item.clocks[place]!.provisional === certain,
    );
    const waits = waitEnds(item, table);
    if (moved.length > 0) lines.set(item._id, moved);
    if (moved.length > 0 || becameCertain || (waits && waits !== item.supplement!.until))
      touched.add(item._id);
  }
  return { lines, touched };
}
