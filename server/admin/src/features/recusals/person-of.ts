import type { RecusalRow } from '@zhucantong/shared/staff/recusal';

/** By masked name; whoever lives outside the viewer's area is not named. */
export const personOf = ({ person }: Pick<RecusalRow, 'person'>): string => person ?? '不归您辖区的人';
