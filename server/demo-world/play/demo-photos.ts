import type { ResidentViewer } from '@zhucantong/shared/staff/viewer';
import type { PreparedPhoto } from '../../files/prepare-photo';
import { receivePhoto } from '../../files/receive-photo';
import { drawPhoto, SCENES, type Scene } from '../photos/draw-photo';
import type { PlayDeps } from './demo-deps';

export interface DemoPhotos {
  /** Uploads a drawn picture as this resident. @returns the file's id, the same for the same upload id. */
  upload(viewer: ResidentViewer, uploadId: string, paper: string, scene: Scene): Promise<string>;
}

/** Pictures are drawn and prepared once; receiving, sealing and storing happens for each upload. */
export async function demoPhotos({ photos }: Pick<PlayDeps, 'photos'>): Promise<DemoPhotos> {
  const drawn = new Map(
    await Promise.all(SCENES.map(async (scene) => [scene, await drawPhoto(scene)] as const)),
  );
  const prepared = new Map<Uint8Array, Promise<PreparedPhoto>>();
  const preparePhoto = (bytes: Uint8Array): Promise<PreparedPhoto> => {
    let photo = prepared.get(bytes);
    if (!photo) prepared.set(bytes, (photo = photos.preparePhoto(bytes)));
    return photo;
  };
  return {
    async upload(viewer, uploadId, paper, scene) {
      const received = await receivePhoto({ ...photos, preparePhoto }, viewer, {
        uploadId,
        paper,
        bytes: drawn.get(scene)!,
      });
      return received.fileId;
    },
  };
}
