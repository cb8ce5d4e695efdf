/** Where one photo stands on its way. `percent` 0 to 100. */
export type PhotoState =
  | { kind: 'waiting' }
  | { kind: 'sending'; percent: number }
  | { kind: 'done' }
  | { kind: 'failed'; reason: string };

/** One photo with what can be done about it. */
export interface PhotoTileProps {
  /** What it shows, in the words of the form: 家门口. */
  name: string;
  /** Absent when the phone no longer has the picture. */
  src?: string;
  state: PhotoState;
  onRetake: () => void;
  onDelete: () => void;
  onRetry: () => void;
  onStop: () => void;
}

/** The dashed tile that adds one more. */
export interface AddPhotoProps {
  words: string;
  id?: string;
  onPress: () => void;
}
