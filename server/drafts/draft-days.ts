/** An unfinished text lives this many days after its last save. */
export const DRAFT_DAYS = 90;

/** The instant at which it goes, on system time. */
export function expiryOf(systemNow: Date): Date {
  return new Date(systemNow.getTime() + DRAFT_DAYS * 86_400_000);
}
