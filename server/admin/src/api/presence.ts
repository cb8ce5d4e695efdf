import { PresentColleagues } from '@zhucantong/shared/work-items/presence-view';
import { command, request } from './request';

const pathOf = (api: string, id: string) => `${api}/items/${encodeURIComponent(id)}/presence`;

/** I have this item open; answers with who else has. */
export const sayPresent = (api: string, id: string, isWriting: boolean) =>
  request(PresentColleagues, 'PUT', pathOf(api, id), { body: { isWriting } });

export const leaveItem = (api: string, id: string) => command('DELETE', pathOf(api, id), { isLeaving: true });
