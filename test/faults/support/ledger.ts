/** What the office acknowledged: the client may rely on it from then on. */
export interface Acknowledged {
  what: 'submit' | 'act';
  item: string;
  actionId: string;
  account: string;
  action: string;
  /** Version that the answer showed. */
  version: number;
  /** The receipt of a submission. */
  number?: string;
  promisedOn?: string;
}

/** What the office refused for good: it must not have happened either. */
export interface Refused {
  actionId: string;
  account: string;
  code: string;
}

export type Failure = 'broken' | 'late' | 'unavailable' | 'unclear';

/** Everything that clients were told, kept outside of what is made to fail. */
export class Ledger {
  readonly acknowledged: Acknowledged[] = [];
  readonly refused: Refused[] = [];
  readonly failures: Record<Failure, number> = { broken: 0, late: 0, unavailable: 0, unclear: 0 };
  /** Answers that are no clear one, a few of them for the report. */
  readonly unclear: string[] = [];
  /** Actions whose outcome nobody learned, although the fault was over. */
  unanswered = 0;

  noteFailure(failure: Failure, what = ''): void {
    this.failures[failure] += 1;
    if (failure === 'unclear' && this.unclear.length < 20) this.unclear.push(what);
  }

  get failed(): number {
    const { broken, late, unavailable } = this.failures;
    return broken + late + unavailable;
  }
}
