import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';

/** What a slice needs of the claims: one holder per claim id (DESIGN idea 3). */
export interface Claiming {
  claim(
    claim: { id: string; county: string; holder: string },
    now: Date,
    today: PlainDate,
  ): Promise<'claimed' | 'held-by-me' | { heldBy: unknown }>;
}
