import Taro from '@tarojs/taro';
import type { ChosenPhoto } from './chosen-photo';

/**
 * Opens camera or album. An empty list when the resident changed their mind or refused the permission.
 * With callbacks: Taro hands `chooseMedia` through as it is, and only newer WeChat answers it with a promise.
 */
export function choosePhotos(most: number): Promise<ChosenPhoto[]> {
  return new Promise((resolve) => {
    void Taro.chooseMedia({
      count: most,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
      success: ({ tempFiles }) =>
        resolve(tempFiles.map((file) => ({ previewUrl: file.tempFilePath, size: file.size }))),
      fail: () => resolve([]),
    });
  });
}
