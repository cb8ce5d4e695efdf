import type { ErrorCode, ErrorDetails } from '../errors';
import type { Answers } from '../service-catalogue/form-answers';
import type { ServiceDefinition } from '../service-catalogue/service-definition';
import type { RoutingOutcome } from '../staff/routing-outcome';
import type { PaperFiles } from './actions';
import type { TimeContext } from './clocks';
import type { OutboxEntry } from './outbox';
import type { Turn } from './quota-ledger';
import type { HistoryEntry, Told, WorkItem } from './work-item';
import type { EntryContents } from './entry-contents';

/** Everything decide may look at beside the item: routed steps, calendar, definition and the opened answers. */
export interface Facts extends TimeContext {
  /** Outcome per step the action can lead to (stepsAfter). */
  routing: Record<string, RoutingOutcome>;
  answers: Answers;
  papers: PaperFiles;
  /** Counties that work with this system; needed where a service has places. */
  counties?: ReadonlySet<string>;
  /** Whether there is such a place; needed where a form asks for one. */
  isKnownArea?: (code: string) => boolean;
  /** What was last written down in each step; needed where a step must differ from an earlier one. */
  records?: ReadonlyMap<string, Answers>;
  /** For assign, take, return-not-ours and dispense: where the item goes. */
  chosen?: RoutingOutcome;
  /** For what tells of lateness: whom it reaches now. */
  told?: Told[];
  /** For a notice that is posted: whether it may name the person (public-notice.ts). Absent: it does not. */
  mayBeNamed?: boolean;
  /** For what other offices are asked: the service that their parts are of, with the county's own limit; absent where there is none. */
  joint?: { definition: ServiceDefinition };
  /** For what comes to a place of the year: what the ledger has for the item. */
  turn?: Turn;
  /** For what must be approved: who answers now; absent where nobody can. */
  approver?: string;
}

/** An action's own share of an entry: fields of the history entry, and the personal side that is sealed. */
export interface Part {
  entry: Partial<HistoryEntry>;
  contents: EntryContents | null;
}

export interface Change {
  kind: 'change';
  item: WorkItem;
  entry: HistoryEntry;
  contents: EntryContents | null;
  outbox: OutboxEntry[];
}

export interface Rejection {
  kind: 'rejection';
  code: ErrorCode;
  details: ErrorDetails;
}

export type Decision = Change | Rejection;

/** A refusal with its code; what it may carry is never personal. */
export const reject = (code: ErrorCode, details: ErrorDetails = {}): Rejection => ({
  kind: 'rejection',
  code,
  details,
});
