/** Ids of the demonstration offices can be read: `u-431229-kf`, `s-431229-kf-01`. */
export const unitId = (key: string): string => `u-${key}`;
export const staffId = (county: string, seat: string): string => `s-${county}-${seat}`;
