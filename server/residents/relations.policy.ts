import type { Relation } from '@zhucantong/shared/residents/relation';
import type { Viewer } from '@zhucantong/shared/staff/viewer';

/** Both sides see a relation, so does the office of the county. */
export function maySeeRelation(viewer: Viewer, relation: Relation): boolean {
  if (viewer.kind === 'job') return true;
  if (viewer.kind === 'resident')
    return relation.agent === viewer.personId || relation.beneficiary === viewer.personId;
  return viewer.kind === 'staff' && viewer.county === relation.county;
}

/** Only the beneficiary's own word, or a worker who has seen the proof, puts a relation in force. */
export function mayConfirmRelation(viewer: Viewer, relation: Relation): boolean {
  if (viewer.kind === 'job') return true;
  if (viewer.kind === 'resident') return relation.beneficiary === viewer.personId;
  return viewer.kind === 'staff' && viewer.county === relation.county;
}

/** Each side can end it at any time; the office too, as when the beneficiary asks at the window. */
export const mayRevokeRelation = maySeeRelation;
