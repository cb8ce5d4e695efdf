import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import type { Step } from '../../../shared/service-catalogue/step';
import type { HistoryEntry } from '../../../shared/work-items/work-item';
import type { ItemState } from './reckon-by-hand';

/** An item as the second reckoning has it, with the file that it was read off. */
export interface Case {
  /** The person concerned; the only thing here that no entry says. */
  whose: string;
  item: ItemState;
  history: readonly HistoryEntry[];
  step: Step;
  definition: ServiceDefinition;
  now: Date;
  /** Who stands in for who has it. */
  standIn?: string | null;
  /** Staff on record as related to one of the parties. */
  interested?: readonly string[];
}
