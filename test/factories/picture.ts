import sharp from 'sharp';

/** A picture whose left half is red and whose right half is blue. */
export function aPicture(width: number, height: number) {
  const half = Math.ceil(width / 2);
  const red = { create: { width: half, height, channels: 3 as const, background: '#f00000' } };
  return sharp({ create: { width, height, channels: 3, background: '#0000f0' } }).composite([
    { input: red, left: 0, top: 0 },
  ]);
}

/** As a telephone held on its side writes it: to be turned by a quarter, with place and maker in its EXIF. */
export function lyingPhoto(width = 3000, height = 2000): Promise<Buffer> {
  return aPicture(width, height)
    .withExif({
      IFD0: { Make: 'ZhuPhone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '26/1 34/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** A picture that does not compress: its upload lasts. */
export function photoOfNoise(width: number, height: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const background = { r: 128, g: 128, b: 128 };
  return sharp({ create: { width, height, channels: 3, background, noise } })
    .jpeg()
    .toBuffer();
}
