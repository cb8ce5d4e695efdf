import type sharp from 'sharp';

export type PictureLibrary = typeof sharp;

let loading: Promise<PictureLibrary> | undefined;

/**
 * sharp, loaded with the first picture that is drawn or received: with libvips it is a tenth of what an idle server holds.
 * Pictures are the largest thing this process ever holds: each on one thread, nothing kept afterwards.
 */
export function loadPictureLibrary(): Promise<PictureLibrary> {
  loading ??= import('sharp').then(({ default: library }) => {
    library.cache(false);
    library.concurrency(1);
    return library;
  });
  return loading;
}
