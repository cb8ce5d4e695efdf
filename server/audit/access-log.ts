/** One look at something that is watched: a page view, or a masked value revealed. Ids and codes only, never what was seen. */
export interface AccessEntry {
  _id: string;
  /** County whose data was looked at; null where the reader stands outside of all. */
  county: string | null;
  /** Name of the route's audit event: `work-item-viewed`, `phone-revealed`. */
  event: string;
  door: 'public' | 'resident' | 'staff' | 'job';
  /** Who looked. */
  accountId: string;
  /** What was looked at: ids by name, e.g. `{ id: … }` of the item or person. */
  subject: Record<string, string>;
  /** Name of the field that was revealed. */
  field?: string;
  /** Code of the reason given for it. */
  reason?: string;
  requestId: string;
  /** Business time. */
  at: Date;
}

/** A seal over entries and over the seal before it. Its number is its `_id`: two processes cannot fork the chain. */
export interface AccessSeal {
  _id: number;
  /** The entries it covers, in the order in which they were hashed; at most 5,000. */
  entryIds: string[];
  /** base64url HMAC over number, previous head and entries. */
  head: string;
  /** System time. */
  sealedAt: Date;
}

/** What is kept of a seal outside of the database. */
export interface SealHead {
  number: number;
  head: string;
}

export const ENTRIES_PER_SEAL = 5_000;
