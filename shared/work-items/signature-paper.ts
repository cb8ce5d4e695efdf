/** Paper code of the photo of what was signed at hand-over (签收照片): part of the office's record, seen by staff and resident. */
export const SIGNATURE_PAPER = 'signature';
export const SIGNATURE_TITLE = '签收照片';
