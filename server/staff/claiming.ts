/** What a slice needs of the claims: one holder per claim id, for good (DESIGN idea 3). */
export interface Claiming {
  claim(id: string, holderId: string): Promise<'claimed' | 'held-by-me' | { heldBy: string }>;
}
