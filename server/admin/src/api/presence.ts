import { PresentColleagues } from '@zhucantong/shared/work-items/presence-view';
import { command, request } from './request';

const pathOf = (id: string) => `/api/staff/items/${encodeURIComponent(id)}/presence`;

/** I have this item open; answers with who else has. */
export const sayPresent = (id: string, isWriting: boolean) =>
  request(PresentColleagues, 'PUT', pathOf(id), { body: { isWriting } });

export const leaveItem = (id: string) => command('DELETE', pathOf(id), { isLeaving: true });
