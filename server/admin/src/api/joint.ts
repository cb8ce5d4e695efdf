import { JointChoices } from '@zhucantong/shared/work-items/joint-view';
import { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { request } from './request';

const get = (signal?: AbortSignal) => (signal ? { signal } : {});

/** Whom the holder of an item may ask for a part, and who would get it today. */
export const getJointChoices = (api: string, id: string, signal?: AbortSignal) =>
  request(JointChoices, 'GET', `${api}/items/${encodeURIComponent(id)}/joint-choices`, get(signal));

/** The lead of a part, to read only; leaves an entry in the access log. */
export const getLead = (api: string, part: string, signal?: AbortSignal) =>
  request(StaffItem, 'GET', `${api}/items/${encodeURIComponent(part)}/lead`, get(signal));
