import type { Resident } from '@zhucantong/shared/residents/resident';
import type { ResidentViewer, Viewer } from '@zhucantong/shared/staff/viewer';

/** The people behind a resident account: oneself, and those for whom a relation is in force. */
export function ownPeople(viewer: ResidentViewer): string[] {
  return [viewer.personId, ...viewer.actsFor.map((relation) => relation.personId)];
}

/** Whether a place lies inside the area that a unit answers for. */
export function covers(unitArea: string, area: string): boolean {
  return area.startsWith(unitArea);
}

/** Who may enter a person: staff whose unit answers for the place, and the job that plays or imports. */
export function mayRegister(
  viewer: Viewer,
  unitArea: string | null,
  person: Pick<Resident, 'county' | 'area'>,
): boolean {
  if (viewer.kind === 'job') return true;
  return (
    viewer.kind === 'staff' &&
    viewer.county === person.county &&
    unitArea !== null &&
    covers(unitArea, person.area)
  );
}
