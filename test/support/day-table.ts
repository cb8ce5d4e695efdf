import type { CalendarData } from '../../shared/calendar/calendar-data';

/**
 * Due dates once more, written as differently as can be: one row per day, filled from the published notices, and a finger
 * that goes down the rows. No day numbers, no compiled calendar, nothing of `shared/` but the shape of what is published.
 */
export interface DayRow {
  on: string;
  worked: boolean;
  published: boolean;
}

export interface TableStop {
  kind: string;
  from: Date;
  to?: Date | undefined;
  expectedEndOn: string;
}

export interface TableQuestion {
  amount: number;
  unit: 'working-day' | 'calendar-day' | 'hour';
  /** Kinds of stop that this limit knows. */
  knows: readonly string[];
  startedAt: Date;
  online: boolean;
  stops: readonly TableStop[];
  announced: readonly { kind: string; amount: number }[];
}

const WALL_CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** What the person sends, and a place of the year, come when they come; everything else was told a length beforehand. */
const lastsUntilOver = (kind: string): boolean => kind === 'supplement' || kind === 'waiting-list';

export class DayTable {
  private readonly rows: DayRow[] = [];
  private readonly places = new Map<string, number>();
  private readonly closes: number;

  constructor(data: CalendarData, from = '2024-06-01', upTo = '2029-12-31') {
    this.closes = data.officeHours.at(-1)!.closes;
    const off = new Set(data.years.flatMap((year) => year.off.map((day) => String(day.on))));
    const work = new Set(data.years.flatMap((year) => year.work.map((day) => String(day.on))));
    const own = new Map(data.overrides.map((day) => [String(day.on), day.working]));
    const published = new Set(data.years.map(({ year }) => String(year)));
    for (let day = new Date(`${from}T12:00:00Z`); ; day = new Date(day.getTime() + 86_400_000)) {
      const on = day.toISOString().slice(0, 10);
      const isWeekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
      const worked = own.get(on) ?? (work.has(on) || (!off.has(on) && !isWeekend));
      this.places.set(on, this.rows.length);
      this.rows.push({ on, worked, published: published.has(on.slice(0, 4)) });
      if (on === upTo) return;
    }
  }

  /** '2026-06-04 17:30' of the clock on the wall in China. */
  private static wall(at: Date): { on: string; minute: number } {
    const text = WALL_CLOCK.format(at);
    return { on: text.slice(0, 10), minute: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)) };
  }

  private row(place: number): DayRow {
    const row = this.rows[place];
    if (!row) throw new Error('the table is too short');
    return row;
  }

  private place(on: string): number {
    const place = this.places.get(on);
    if (place === undefined) throw new Error(`${on} is not in the table`);
    return place;
  }

  isWorked(on: string): boolean {
    return this.row(this.place(on)).worked;
  }

  /** The n-th worked row below this day. */
  workedAfter(on: string, amount: number): string {
    let place = this.place(on);
    for (let left = amount; left > 0;) if (this.row((place += 1)).worked) left -= 1;
    return this.row(place).on;
  }

  /** The row on which what came at this instant counts as received, which itself is not counted. */
  private receivedOn({ startedAt, online }: TableQuestion): number {
    const { on, minute } = DayTable.wall(startedAt);
    let place = this.place(on);
    if (!online || (this.row(place).worked && minute < this.closes)) return place;
    do place += 1;
    while (!this.row(place).worked);
    return place;
  }

  /** The last day in time, and whether every row that decided it is published. */
  due(question: TableQuestion): { on: string; certain: boolean } {
    if (question.unit === 'hour') return this.dueInHours(question);
    const struck = this.struck(question);
    const start = this.receivedOn(question);
    const event = this.place(DayTable.wall(question.startedAt).on);
    const looked = new Set<number>();
    if (question.online) for (let each = event; each <= start; each += 1) looked.add(each);
    const extra = this.extra(question);
    let finger = start;
    const down = (count: number, counts: (place: number) => boolean, look: boolean) => {
      for (let left = count; left > 0;) {
        finger += 1;
        if (look) looked.add(finger);
        if (!struck.has(this.row(finger).on) && counts(finger)) left -= 1;
      }
    };
    const worked = (place: number) => this.row(place).worked;
    let working = question.amount + extra;
    if (question.unit === 'calendar-day') {
      // Which rows were worked did not matter so far; only on which row the event counts.
      looked.clear();
      if (question.online) for (let each = event; each < start; each += 1) looked.add(each);
      down(question.amount, () => true, false);
      working = extra;
    }
    if (working === 0)
      while (!worked(finger) || struck.has(this.row(finger).on)) {
        looked.add(finger);
        finger += 1;
      }
    down(working, worked, true);
    looked.add(finger);
    return { on: this.row(finger).on, certain: [...looked].every((place) => this.row(place).published) };
  }

  private extra({ announced, knows }: TableQuestion): number {
    return announced.filter(({ kind }) => knows.includes(kind)).reduce((sum, { amount }) => sum + amount, 0);
  }

  /** Struck through: the days after a stop began up to its end. What was announced never strikes more than was announced. */
  private struck({ stops, knows }: TableQuestion): Set<string> {
    const struck = new Set<string>();
    for (const stop of stops.filter(({ kind }) => knows.includes(kind))) {
      const ended = stop.to ? DayTable.wall(stop.to).on : stop.expectedEndOn;
      const isBound = !lastsUntilOver(stop.kind) && ended > stop.expectedEndOn;
      const upTo = isBound ? stop.expectedEndOn : ended;
      for (let place = this.place(DayTable.wall(stop.from).on) + 1; this.row(place).on <= upTo; place += 1)
        struck.add(this.row(place).on);
    }
    return struck;
  }

  /** Minute by minute; instants of such a clock are whole minutes. */
  private dueInHours(question: TableQuestion): { on: string; certain: boolean } {
    const holds = question.stops
      .filter(({ kind }) => question.knows.includes(kind))
      .map(({ kind, from, to, expectedEndOn }) => {
        const expected = Date.parse(`${expectedEndOn}T16:00:00Z`);
        const ended = to?.getTime() ?? expected;
        return [from.getTime(), lastsUntilOver(kind) ? ended : Math.min(ended, expected)] as const;
      });
    const held = (at: number) => holds.some(([from, to]) => at >= from && at < to);
    let at = question.startedAt.getTime();
    for (let left = question.amount * 60; left > 0; at += 60_000) if (!held(at)) left -= 1;
    let place = this.place(DayTable.wall(new Date(at - 1)).on);
    let certain = true;
    for (let left = this.extra(question); left > 0;) {
      place += 1;
      certain &&= this.row(place).published;
      if (this.row(place).worked) left -= 1;
    }
    return { on: this.row(place).on, certain };
  }
}
