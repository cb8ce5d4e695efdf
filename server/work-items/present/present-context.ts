import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import type { Relation } from '@zhucantong/shared/residents/relation';
import type { Caller } from '@zhucantong/shared/residents/caller';
import type { Resident } from '@zhucantong/shared/residents/resident';
import type { OptionLists } from '@zhucantong/shared/service-catalogue/form-field';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { StaffCard } from '@zhucantong/shared/staff/staff-member';
import type { ResidentViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { ItemClock } from '@zhucantong/shared/work-items/work-item';
import type { EntryContents } from '@zhucantong/shared/work-items/entry-contents';
import type { CountyOffice } from '../../staff/county-office';
import type { QueueItem } from '../queues';

/** The personal side of one item, opened for this reading. */
export interface OpenedItem {
  /** As the register knows the person concerned; null where it does not. */
  person: Resident | null;
  /** Who called, where nobody in the register is concerned. */
  caller?: Caller;
  /** Contents by entry number. */
  entries: ReadonlyMap<number, EntryContents>;
  /** Who filed it, where that was somebody else. */
  agent?: Resident;
  /** The agent's relation to the person, in force or not any more. */
  relation?: Relation;
}

/** What the person is called, if they said it. */
export function nameOf({ person, caller }: Pick<OpenedItem, 'person' | 'caller'>): string {
  return person?.profile.name ?? caller?.name ?? '';
}

/**
 * What every presenter looks at beside the item: its definition (of one item: with the limits that its county promised it), the
 * county's calendar, business time and people.
 */
export interface PresentContext {
  definition: ServiceDefinition & Pick<OptionLists, 'areaName'>;
  calendar: Calendar;
  /** The calendar by which a clock was reckoned: of one that runs the present one, of one that ended the one it ended with. */
  calendarOf(clock: Pick<ItemClock, 'endedAt'>): Calendar;
  now: Date;
  staffCard(staffId: string): StaffCard | undefined;
  unitName(unitId: string): string;
  /** What a post of the responsibility list is called; empty where the list has it no more. */
  postTitle(post: string): string;
  office: CountyOffice;
  /** The A holder of a post, for "代A 替 …". */
  mainHolderOf(post: string): StaffCard | undefined;
  /** Until when somebody is away who is away at the next working moment, in words. */
  awayUntil(staffId: string): string | null;
  /** Who may take it from its holder, as far as a row of a list tells. */
  standInOnPost(row: Pick<QueueItem, 'county' | 'assignee' | 'for'>): string | null;
  /** Of one item: staff of whom an interest in one of the parties is on record. */
  interested?: readonly string[];
  /** The item's number in the list of who waits for a place of the year; absent where it is in none. */
  position?: number;
}

export interface ResidentContext extends PresentContext {
  viewer: ResidentViewer;
}

export interface StaffContext extends PresentContext {
  viewer: StaffViewer;
}
