import { DomainError } from '@zhucantong/shared/errors';
import { KINSHIPS, type RecordRecusal } from '@zhucantong/shared/staff/recusal';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { mayChangeOrganisation, mayEndRecusal, mayRecordRecusal } from './organisation.policy';
import type { Organisations } from './organisations.repository';
import type { OwnRecusal, Recusals } from './recusals.repository';

export interface RecordRecusalDeps {
  organisations: Pick<Organisations, 'get'>;
  recusals: Recusals;
  /** People as their reader may see them: who may not be seen is not there. */
  residents: { find(viewer: StaffViewer, personId: string): Promise<object | null> };
}

/**
 * Records whose cases a member of staff must not handle: from now on routing passes them over. What they have in hand already
 * stays with them until it is handed on. The same id again is the same record.
 *
 * @throws DomainError not-allowed; not-found for a person whom the viewer may not see; invalid-input for somebody who is not on the
 *   staff of the county, and where a relation of the two is recorded already.
 * @source 公务员法 2018 Art. 76
 */
export async function recordRecusal(
  { organisations, recusals, residents }: RecordRecusalDeps,
  viewer: StaffViewer,
  { recusalId: _id, staffId, personId, kinship }: RecordRecusal,
  now: Date,
): Promise<void> {
  const { county } = viewer;
  const { staff, units } = await organisations.get(county);
  const member = staff.get(staffId);
  if (member ? !mayRecordRecusal(viewer, member, units) : !mayChangeOrganisation(viewer, county))
    throw new DomainError('not-allowed');
  if (!member) throw refused('staffId', '名册上没有这个人。');
  if (!(await residents.find(viewer, personId))) throw new DomainError('not-found');
  const recusal = { _id, personId, kinship, by: viewer.staffId, at: now };
  if (await recusals.add(member, recusal)) return;
  const stand = (await recusals.listOf(county)).filter((each) => each.staffId === staffId);
  if (stand.some((each) => each._id === _id && isSame(each, recusal))) return;
  const known = stand.find((each) => each.personId === personId && !each.endedAt);
  const as = known ? `：${KINSHIPS[known.kinship]}` : '';
  throw refused('personId', `这两个人的回避关系已经记过${as}。记错了，请管理员先结束原来的，再重新记。`);
}

/**
 * Recorded by mistake, or over: the member is asked again for what comes from now on. Ended once, it stays so.
 * @throws DomainError not-found; not-allowed, for the administrator's own too.
 */
export async function endRecusal(
  { organisations, recusals }: Omit<RecordRecusalDeps, 'residents'>,
  viewer: StaffViewer,
  id: string,
  now: Date,
): Promise<void> {
  const { county, staffId: endedBy } = viewer;
  const recusal = (await recusals.listOf(county)).find(({ _id }) => _id === id);
  const member = recusal && (await organisations.get(county)).staff.get(recusal.staffId);
  if (!recusal || !member) throw new DomainError('not-found');
  if (!mayEndRecusal(viewer, member)) throw new DomainError('not-allowed');
  await recusals.end(county, recusal, { endedBy, endedAt: now });
}

const isSame = (one: OwnRecusal, other: Pick<OwnRecusal, 'personId' | 'kinship' | 'by'>): boolean =>
  one.personId === other.personId && one.kinship === other.kinship && one.by === other.by;

const refused = (field: string, message: string) =>
  new DomainError('invalid-input', { errors: [{ field, message }] });
