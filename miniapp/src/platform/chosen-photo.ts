/** A picture the resident took or picked, not uploaded yet. */
export interface ChosenPhoto {
  /** What `Image` can show: a temporary path on the phone, an object URL in a browser. */
  previewUrl: string;
  /** Bytes. */
  size: number;
  /** Only in a browser: the file itself. */
  file?: File;
}
