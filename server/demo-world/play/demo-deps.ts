import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { Dependencies } from '../../dependencies';

/** What the player uses: the same use cases and repositories as everybody. */
export type PlayDeps = Pick<
  Dependencies,
  | 'areas'
  | 'countySettings'
  | 'claims'
  | 'keyring'
  | 'main'
  | 'organisations'
  | 'photos'
  | 'relations'
  | 'residentAccounts'
  | 'residents'
  | 'serviceSettings'
  | 'services'
  | 'staffAccounts'
  | 'workItems'
>;

export const PLAYER: JobViewer = { kind: 'job', name: 'demo-world' };

/** How many things are played at once: round trips are the cost, and concurrent ones share them. */
export const AT_ONCE = 32;
