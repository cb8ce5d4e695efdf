import Taro from '@tarojs/taro';
import { UploadBroken, type RunningUpload, type Upload, type UploadAnswer } from './upload-file-types';

/** Starts sending one picture from the phone. */
export function uploadFile({ url, photo, field, form, headers, onProgress }: Upload): RunningUpload {
  let stop: () => void = () => undefined;
  const done = new Promise<UploadAnswer>((resolve, reject) => {
    const task = Taro.uploadFile({
      url,
      filePath: photo.previewUrl,
      name: field,
      formData: form,
      header: headers,
      success: (answer) => resolve({ status: answer.statusCode, body: answer.data }),
      fail: () => reject(new UploadBroken()),
    });
    task.catch(() => undefined); // `fail` has told already
    task.onProgressUpdate?.(({ progress }) => onProgress(progress));
    stop = () => task.abort?.();
  });
  return { done, stop: () => stop() };
}
