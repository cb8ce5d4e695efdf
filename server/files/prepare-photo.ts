import { DomainError } from '@zhucantong/shared/errors';
import { fileTypeFromBuffer } from 'file-type/core';
import type { Sharp } from 'sharp';
import { atMostAtOnce } from './at-most-at-once';
import { loadPictureLibrary, type PictureLibrary } from './picture-library';

/** One finished JPEG. */
export interface Jpeg {
  data: Buffer;
  width: number;
  height: number;
}

/** Turned upright, without EXIF, place or colour profile. */
export interface PreparedPhoto {
  photo: Jpeg;
  thumbnail: Jpeg;
}

export const MAX_UPLOAD_BYTES = 10 * 2 ** 20;
/** Enough for a telephone of 50 megapixels; decoding stays under 250 MB. */
const MAX_PIXELS = 52_000_000;
const MAX_SIDE = 2_000;
const THUMBNAIL_SIDE = 320;
const QUALITY = 82;
const THUMBNAIL_QUALITY = 75;

const ACCEPTED = new Set(['image/jpeg', 'image/png', 'image/webp']);
const HEIC = new Set(['image/heic', 'image/heic-sequence', 'image/heif', 'image/heif-sequence']);

/** Two pictures at a time: decoded they are the largest thing this process ever holds. */
const decoding = atMostAtOnce(2);

/**
 * Reads an uploaded picture by its contents, never by its name, and makes the two sizes that are kept: at most 2,000 and 320 pixels a side.
 *
 * @throws DomainError `file-too-large`, `file-kind-refused`, `file-unreadable`, each with a sentence that says what to do.
 */
export async function preparePhoto(upload: Uint8Array): Promise<PreparedPhoto> {
  if (upload.length > MAX_UPLOAD_BYTES) {
    throw refusal('file-too-large', '这张照片超过 10 MB，传不上去。请用手机相机重新拍一张，再传。');
  }
  if (upload.length === 0) throw unreadable();
  const sharp = await loadPictureLibrary();
  await checkKind(sharp, upload);
  return decoding(() => decode(sharp, upload));
}

async function checkKind(sharp: PictureLibrary, upload: Uint8Array): Promise<void> {
  const kind = (await fileTypeFromBuffer(upload))?.mime;
  if (kind === undefined) throw unreadable();
  if (ACCEPTED.has(kind) || (HEIC.has(kind) && canReadHeic(sharp))) return;
  if (HEIC.has(kind)) {
    throw refusal(
      'file-kind-refused',
      '这是苹果手机的 HEIC 照片，这里打不开。请在“设置—相机—格式”里选“兼容性最佳”，重新拍一张再传。',
    );
  }
  throw refusal('file-kind-refused', '这不是照片（能收 JPG、PNG、WEBP）。请把材料拍成照片再传。');
}

const canReadHeic = (sharp: PictureLibrary) => sharp.format.heif.input.fileSuffix?.includes('.heic') ?? false;

async function decode(sharp: PictureLibrary, upload: Uint8Array): Promise<PreparedPhoto> {
  const source = await sharp(upload, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!source?.width || !source.height) throw unreadable();
  if (source.width * source.height > MAX_PIXELS) {
    throw refusal('file-too-large', '这张照片的尺寸太大了。请用手机相机重新拍一张，再传。');
  }
  try {
    const pixels = sharp(upload, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      // Transparent parts would turn black in a JPEG.
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb');
    const photo = await jpegOf(pixels, QUALITY);
    const small = sharp(photo.data).resize({
      width: THUMBNAIL_SIDE,
      height: THUMBNAIL_SIDE,
      fit: 'inside',
      withoutEnlargement: true,
    });
    return { photo, thumbnail: await jpegOf(small, THUMBNAIL_QUALITY) };
  } catch {
    throw unreadable();
  }
}

/** sharp carries no metadata over unless asked to. */
async function jpegOf(image: Sharp, quality: number): Promise<Jpeg> {
  const { data, info } = await image.jpeg({ quality }).toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

const unreadable = () => refusal('file-unreadable', '这张照片打不开，可能没有存完整。请换一张再传。');

function refusal(
  code: 'file-too-large' | 'file-kind-refused' | 'file-unreadable',
  message: string,
): DomainError {
  return new DomainError(code, { errors: [{ field: 'file', message }] });
}
