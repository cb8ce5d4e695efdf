import { receivePhoto } from '../../server/files/receive-photo';
import { actOnWorkItem } from '../../server/work-items/act-on-work-item';
import { submitWorkItem } from '../../server/work-items/submit-work-item';
import type { ResidentViewer, StaffViewer } from '../../shared/staff/viewer';
import type { AnyAction } from '../../shared/work-items/actions';
import type { Submission } from '../../shared/work-items/submit';
import { aPicture } from '../factories/picture';
import { aSubmission } from '../factories/submission';
import type { MoreCounty } from './small-county';
import { useSmallCounty } from './use-small-county';
import { clientId } from './client-id';

type Person = ResidentViewer | StaffViewer;

export const passed: AnyAction = { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } };
export const sendBack: AnyAction = {
  type: 'request-supplement',
  missing: [{ kind: 'paper', code: 'home-photos', why: '没拍到台阶', countsAsGood: '看得清台阶' }],
  nothingElseMissing: true,
};

/** A small county for all tests of a file, and what people do in it through the use cases. */
export function useCasework(start: Date, more: MoreCounty = {}) {
  const world = useSmallCounty(start, more);
  const items = () => world.county.deps.workItems;

  /** @returns the id of a photo that this viewer uploaded. */
  async function aPhoto(viewer: Person): Promise<string> {
    const upload = { uploadId: clientId(), bytes: await aPicture(64, 48).jpeg().toBuffer() };
    return (await receivePhoto(world.county.deps.photos, viewer, upload)).fileId;
  }

  function submit(viewer: ResidentViewer, submission: Submission) {
    return submitWorkItem(items(), viewer, submission, { now: world.county.now(), channel: 'h5' });
  }

  /** A complete application with its photo, sent in. */
  async function submitted(viewer: ResidentViewer, over: Partial<Submission> = {}) {
    const submission = aSubmission(viewer.personId, [await aPhoto(viewer)], over);
    const { loaded } = await submit(viewer, submission);
    return { id: loaded.item._id, item: loaded.item, submission };
  }

  /** @param seenVersion the newest there is, unless given. */
  function act(viewer: Person, id: string, action: AnyAction, seenVersion = 99, actionId = clientId()) {
    const request = { actionId, seenVersion, action, channel: 'admin' as const };
    return actOnWorkItem(items(), viewer, id, request, world.county.now());
  }

  return { world, aPhoto, submit, submitted, act };
}
