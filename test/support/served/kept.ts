import type { OutboxEntry } from '../../../shared/work-items/outbox';
import type { EntryContents } from '../../../shared/work-items/entry-contents';
import type { ErrorCode } from '../../../shared/errors';
import type { Resident } from '../../../shared/residents/resident';
import type { SettingChange } from '../../../shared/service-catalogue/service-settings';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import type { Calendar } from '../../../shared/calendar/working-days';
import type { AnyAction, Channel } from '../../../shared/work-items/actions';
import type { WorkItem } from '../../../shared/work-items/work-item';
import type { Organisation } from '../../../server/staff/organisation';

/** What the model knows around an item. */
export interface ModelWorld {
  counties: ReadonlySet<string>;
  /** Offices and calendar of a county as they stand now; what was published before is asked by its edition. */
  at(county: string): { organisation: Organisation; calendar: Calendar };
  /** What a county has set beside a service. */
  settings(county: string, service: string): readonly SettingChange[];
  /** Whatever else is followed of the same service in the same county, as it stands. */
  others(item: WorkItem): readonly WorkItem[];
  now: Date;
}

/** One item as the pure core has it, with what was written under seal and all that it ever owed. */
export interface Kept {
  definition: ServiceDefinition;
  person: Resident;
  item: WorkItem;
  contents: ReadonlyMap<number, EntryContents>;
  outbox: readonly OutboxEntry[];
}

/** One matter as an office has it: its own item in the lead, and what it asked of others. */
export interface Matter {
  lead: Kept;
  parts: readonly Kept[];
}

export interface Sent {
  actionId: string;
  seenVersion: number;
  body: AnyAction;
  channel: Channel;
  occurredAt?: Date;
  /** Files that the sender has put up and that no item holds. */
  files: ReadonlySet<string>;
  /** Whether it was sent to the door of the restricted store; jobs find an item in whichever it lies. */
  isApart?: boolean;
}

export type Verdict = 'accepted' | ErrorCode;
export interface Predicted {
  kept: Kept;
  verdict: Verdict;
}
