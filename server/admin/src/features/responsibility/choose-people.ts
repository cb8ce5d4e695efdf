import type { ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';

export const NOBODY = 'nobody';

/** Everybody of the county as the options of a select, nobody first. */
export const peopleToChoose = ({
  staff,
}: Pick<ResponsibilityList, 'staff'>): readonly (readonly [string, string])[] => [
  [NOBODY, '没有人'],
  ...staff.map(({ staffId, name, about }) => [staffId, `${name} · ${about}`] as const),
];

export const idOf = (chosen: string): string | null => (chosen === NOBODY ? null : chosen);
