import type { ErrorCode } from '@zhucantong/shared/errors';
import { isTakenInBy, type IntakeRule } from '@zhucantong/shared/service-catalogue/intake-rule';
import type { Role } from '@zhucantong/shared/staff/roles';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { IntakeChannel } from '@zhucantong/shared/work-items/intake';
import { covers } from '../residents/residents.policy';

/** By which way who may take in: an operator answers the telephone of the county, a desk whatever comes to it. */
const WAYS: Record<Role, readonly IntakeChannel[]> = {
  handler: ['window', 'phone', 'paper'],
  'section-head': ['window', 'phone', 'paper'],
  operator: ['phone'],
  leader: [],
  administrator: [],
  auditor: [],
};

export interface IntakeFacts {
  channel: IntakeChannel;
  rule: IntakeRule;
  /** Who is concerned, as far as the register goes; null for a caller. */
  personId: string | null;
  area: string;
  /** The area that the worker's unit answers for. */
  unitArea: string | null;
  /** People whose matters the worker must not touch: relatives, and the worker. */
  interests: readonly string[];
}

/** Why a worker may not take this in for this person; null when they may. */
export function refuseIntake(
  { roles, county }: Pick<StaffViewer, 'roles' | 'county'>,
  { channel, rule, personId, area, unitArea, interests }: IntakeFacts,
): ErrorCode | null {
  const ways = roles.filter((role) => WAYS[role].includes(channel));
  const reach = ways.includes('operator') ? county : unitArea;
  if (ways.length === 0 || reach === null || !covers(reach, area)) return 'not-allowed';
  if (personId !== null && interests.includes(personId)) return 'interest';
  if (!rule.by.includes(channel) || !isTakenInBy(rule, county, unitArea)) return 'channel-not-offered';
  return personId === null && rule.from !== 'caller' ? 'registration-needed' : null;
}
