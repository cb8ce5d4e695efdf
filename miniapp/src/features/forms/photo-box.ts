import type { PaperFiles } from '@zhucantong/shared/work-items/actions';
import { ApiProblem } from '@/api/api-problem';
import { uploadPaper } from '@/api/files';
import { choosePhotos } from '@/platform/choose-photo';
import { newId } from '@/platform/new-id';
import { arrivedFiles, photosOf, type Photo } from './photo';

/** The photos of one form, sent at once and one by one. */
export interface PhotoBox {
  all(): readonly Photo[];
  subscribe(listener: () => void): () => void;
  /** Opens camera or album. @param room how many more this paper takes. */
  add(paper: string, room: number): Promise<void>;
  /** Another picture in the place of this one; closing the camera without one changes nothing. */
  retake(uploadId: string): Promise<void>;
  remove(uploadId: string): void;
  retry(uploadId: string): void;
  stop(uploadId: string): void;
  /** Sends again whatever the network broke. */
  goOn(): void;
}

/** @param onArrived called with every file that is at the server, whenever that changes. */
export function createPhotoBox(papers: PaperFiles, onArrived: (papers: PaperFiles) => void): PhotoBox {
  let photos: readonly Photo[] = photosOf(papers);
  const stops = new Map<string, () => void>();
  const listeners = new Set<() => void>();

  const put = (next: readonly Photo[]) => {
    const before = JSON.stringify(arrivedFiles(photos));
    photos = next;
    listeners.forEach((listener) => listener());
    const files = arrivedFiles(photos);
    if (JSON.stringify(files) !== before) onArrived(files);
  };
  const find = (uploadId: string) => photos.find((photo) => photo.uploadId === uploadId);
  const patch = (uploadId: string, change: Partial<Photo>) =>
    put(photos.map((photo) => (photo.uploadId === uploadId ? { ...photo, ...change } : photo)));

  const stop = (uploadId: string) => {
    const running = stops.get(uploadId);
    stops.delete(uploadId);
    running?.();
  };

  const send = async ({ uploadId, paper, chosen }: Photo) => {
    if (!chosen || stops.has(uploadId)) return;
    patch(uploadId, { state: { kind: 'sending', percent: 0 }, isWaitingForNetwork: false });
    const running = uploadPaper(chosen, { uploadId, paper }, (percent) =>
      patch(uploadId, { state: { kind: 'sending', percent } }),
    );
    stops.set(uploadId, running.stop);
    try {
      const { id } = await running.done;
      patch(uploadId, { state: { kind: 'done' }, fileId: id });
    } catch (failure) {
      const refused = failure instanceof ApiProblem ? failure : undefined;
      const wasStopped = !stops.has(uploadId);
      const reason = refused
        ? `${refused.title}。${refused.detail}`
        : wasStopped
          ? '停下了，还没传'
          : '没传上去，网断了';
      patch(uploadId, { state: { kind: 'failed', reason }, isWaitingForNetwork: !refused && !wasStopped });
    } finally {
      stops.delete(uploadId);
    }
  };

  const choose = async (paper: string, count: number): Promise<Photo[]> =>
    (await choosePhotos(count)).map((chosen) => ({
      uploadId: newId(),
      paper,
      chosen,
      state: { kind: 'waiting' },
    }));

  return {
    all: () => photos,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: async (paper, room) => {
      const added = await choose(paper, room);
      put([...photos, ...added]);
      added.forEach((photo) => void send(photo));
    },
    retake: async (uploadId) => {
      const before = find(uploadId);
      const [added] = before ? await choose(before.paper, 1) : [];
      if (!added) return;
      put(photos.map((photo) => (photo.uploadId === uploadId ? added : photo)));
      await send(added);
    },
    remove: (uploadId) => {
      stop(uploadId);
      put(photos.filter((photo) => photo.uploadId !== uploadId));
    },
    retry: (uploadId) => {
      const photo = find(uploadId);
      if (photo) void send(photo);
    },
    stop,
    goOn: () => photos.filter((photo) => photo.isWaitingForNetwork).forEach((photo) => void send(photo)),
  };
}
