/** How long a verified session is believed without asking the database, in milliseconds. */
const BELIEVED_MS = 5_000;
/** Entries beyond which the old ones are swept out. */
const SWEEP_AT = 10_000;

interface Entry<Value> {
  value: Promise<Value | null>;
  askedAt: number;
}

/**
 * Keeps verified sessions in the process for a few seconds: asking the database on every request halves the throughput
 * (spikes/MONGO.md). Requests that come at once share one question. What is forgotten while it is being asked is not
 * kept when the answer comes, so a revoked session cannot slip back in.
 */
export class VerifiedSessions<Value> {
  private readonly entries = new Map<string, Entry<Value>>();

  constructor(
    private readonly verify: (id: string) => Promise<Value | null>,
    private readonly systemNow: () => Date,
  ) {}

  /** @returns the verified session, or null; a null is asked anew each time. */
  async get(id: string): Promise<Value | null> {
    const now = this.systemNow().getTime();
    const known = this.entries.get(id);
    if (known && isBelieved(known, now)) return known.value;
    if (this.entries.size >= SWEEP_AT) this.sweep(now);
    const entry = { value: this.verify(id), askedAt: now };
    this.entries.set(id, entry);
    try {
      const value = await entry.value;
      if (value === null) this.forgetEntry(id, entry);
      return value;
    } catch (error) {
      this.forgetEntry(id, entry);
      throw error;
    }
  }

  forget(id: string): void {
    this.entries.delete(id);
  }

  forgetAll(): void {
    this.entries.clear();
  }

  private forgetEntry(id: string, entry: Entry<Value>): void {
    if (this.entries.get(id) === entry) this.entries.delete(id);
  }

  private sweep(now: number): void {
    for (const [id, { askedAt }] of this.entries) if (!isBelieved({ askedAt }, now)) this.entries.delete(id);
  }
}

/** What was asked in the future was asked before the clock was set back. */
function isBelieved({ askedAt }: Pick<Entry<unknown>, 'askedAt'>, now: number): boolean {
  return now >= askedAt && now - askedAt < BELIEVED_MS;
}
