/** A photograph, cropped to the box it stands in. */
export interface PictureProps {
  src: string;
  /** What it shows, e.g. "家门口的照片". */
  name: string;
}
