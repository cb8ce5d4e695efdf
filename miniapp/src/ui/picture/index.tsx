import { Image } from '@tarojs/components';
import type { PictureProps } from './types';

export function Picture({ src, name }: PictureProps) {
  return <Image className="picture" src={src} mode="aspectFill" aria-role="img" aria-label={name} />;
}
