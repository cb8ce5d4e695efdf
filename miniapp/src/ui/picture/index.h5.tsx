import type { PictureProps } from './types';

export function Picture({ src, name }: PictureProps) {
  return <img className="picture" src={src} alt={name} />;
}
