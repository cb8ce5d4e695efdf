import type { PaperFiles } from '@zhucantong/shared/work-items/actions';
import type { Paper } from '@zhucantong/shared/service-catalogue/paper';
import type { ChosenPhoto } from '@/platform/chosen-photo';
import type { PhotoState } from '@/ui/photo-tile/types';

/** One photo of a paper on its way to the office. */
export interface Photo {
  /** Made once per picture: sending it again is the same file. */
  uploadId: string;
  paper: string;
  /** Absent for a picture that was sent earlier or on another phone. */
  chosen?: ChosenPhoto;
  state: PhotoState;
  /** The file at the server, once it is there. */
  fileId?: string;
  /** It failed because nothing came back: sent again when the connection returns. */
  isWaitingForNetwork?: boolean;
}

/** The photos a draft already names. */
export function photosOf(papers: PaperFiles): Photo[] {
  return Object.entries(papers).flatMap(([paper, files]) =>
    files.map((fileId): Photo => ({ uploadId: fileId, paper, fileId, state: { kind: 'done' } })),
  );
}

/** Files that have arrived, by paper, in the order taken. */
export function arrivedFiles(photos: readonly Photo[]): PaperFiles {
  return filesBy(photos, (photo) => photo.fileId);
}

/** Every picture that was taken, arrived or not: enough to go on to the next question. */
export function takenFiles(photos: readonly Photo[]): PaperFiles {
  return filesBy(photos, (photo) => photo.fileId ?? photo.uploadId);
}

function filesBy(photos: readonly Photo[], idOf: (photo: Photo) => string | undefined): PaperFiles {
  const files: PaperFiles = {};
  for (const photo of photos) {
    const id = idOf(photo);
    if (id) (files[photo.paper] ??= []).push(id);
  }
  return files;
}

/** What the n-th picture of a paper shows, in the words of the form. */
export function shotName(paper: Paper, index: number): string {
  return paper.shots?.[index] ?? (paper.most > 1 ? `${paper.title}第 ${index + 1} 张` : paper.title);
}

/** Pictures that are not at the server yet. */
export function unsentPhotos(photos: readonly Photo[]): Photo[] {
  return photos.filter((photo) => photo.state.kind !== 'done');
}

/** How many pictures of a paper there are and how far they have come. @param none said where there is none. */
export function photosInWords(photos: readonly Photo[], paper: string, none: string): string {
  const mine = photos.filter((photo) => photo.paper === paper);
  if (mine.length === 0) return none;
  const waiting = unsentPhotos(mine).length;
  return waiting === 0 ? `${mine.length} 张，都已传好` : `${mine.length} 张，还有 ${waiting} 张没传好`;
}
