import type { StoredContent } from '../gateways/file-store';

/** Sizes in which a photo lies ready. */
export type PhotoSize = 'photo' | 'thumbnail';

/** One size of a photo: where its sealed JPEG lies, how large it is. */
export interface PhotoContent extends StoredContent {
  bytes: number;
  width: number;
  height: number;
}

/** The contents one upload was about to write, named before the first byte so that a crash leaves nothing nameless. */
export type UploadAttempt = Record<PhotoSize, string>;

/**
 * `receiving` until the contents are acknowledged, `ready`, then `dropping` while the sweep takes it away.
 */
export type FileState = 'receiving' | 'ready' | 'dropping';

/** What is kept about a file; its contents are sealed in the file store. */
export interface StoredFile {
  /** Made from account and upload id: the same upload sent again meets the same file. */
  _id: string;
  county: string;
  /** Account that uploaded it. */
  owner: string;
  /** Code of the paper in the service definition. */
  paper?: string;
  /** The draft that keeps it for a while. */
  draft?: string;
  /** Matters that keep it for good. Two where one photo was handed in with two forms at one moment: each was acknowledged with it. */
  heldBy?: string[];
  state: FileState;
  /** Keyed hash of the bytes as uploaded: tells "sent again" from "another picture under the same upload id". */
  uploadMark: string;
  attempts: UploadAttempt[];
  photo?: PhotoContent;
  thumbnail?: PhotoContent;
  createdAt: Date;
  /** When the sweep looks at it: drops it unless an item holds it, then only clears what other attempts left. */
  sweepAt?: Date;
}

/** A file that can be shown. */
export type ReadyFile = StoredFile & Required<Pick<StoredFile, 'photo' | 'thumbnail'>> & { state: 'ready' };
