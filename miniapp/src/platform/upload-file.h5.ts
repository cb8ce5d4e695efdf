import { UploadBroken, type RunningUpload, type Upload, type UploadAnswer } from './upload-file-types';

/** A photo on a slow line takes its time. */
const TIMEOUT_MS = 120_000;

/** Starts sending one picture from the browser; XMLHttpRequest, because fetch tells nothing about progress. */
export function uploadFile({ url, photo, field, form, headers, onProgress }: Upload): RunningUpload {
  const call = new XMLHttpRequest();
  const done = new Promise<UploadAnswer>((resolve, reject) => {
    const parts = new FormData();
    for (const [name, value] of Object.entries(form)) parts.append(name, value);
    if (photo.file) parts.append(field, photo.file, 'photo');
    call.open('POST', url);
    for (const [name, value] of Object.entries(headers)) call.setRequestHeader(name, value);
    call.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.floor((event.loaded / event.total) * 100));
    };
    call.onload = () => resolve({ status: call.status, body: call.responseText });
    call.onerror = call.ontimeout = call.onabort = () => reject(new UploadBroken());
    call.timeout = TIMEOUT_MS;
    call.send(parts);
  });
  return { done, stop: () => call.abort() };
}
