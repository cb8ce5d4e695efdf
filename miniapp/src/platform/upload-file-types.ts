import type { ChosenPhoto } from './chosen-photo';

export interface Upload {
  url: string;
  photo: ChosenPhoto;
  /** The multipart field that holds the file. */
  field: string;
  /** Further multipart fields. */
  form: Record<string, string>;
  headers: Record<string, string>;
  /** 0 to 100. */
  onProgress(percent: number): void;
}

/** What came back: status and body text; the caller knows what they mean. */
export interface UploadAnswer {
  status: number;
  body: string;
}

/** A running upload. `done` rejects with an `UploadBroken` when the connection was lost or `stop` was called. */
export interface RunningUpload {
  done: Promise<UploadAnswer>;
  stop(): void;
}

/** Nothing came back. */
export class UploadBroken extends Error {
  override name = 'UploadBroken';
}
