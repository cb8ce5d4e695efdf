import Taro from '@tarojs/taro';
import type { ChosenPhoto, ChoosePhotoOptions } from './chosen-photo';

/** Opens camera or album. An empty list when the resident changed their mind or refused the permission. */
export async function choosePhotos({ count, camera }: ChoosePhotoOptions): Promise<ChosenPhoto[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sourceType: camera ? ['camera'] : ['camera', 'album'],
      sizeType: ['compressed'],
    });
    return tempFiles.map((file) => ({ previewUrl: file.tempFilePath, size: file.size }));
  } catch {
    return [];
  }
}
