import type { ChosenPhoto, ChoosePhotoOptions } from './chosen-photo';

/**
 * Opens the browser's own file choice; must be called inside a press. An empty list when it was closed again
 * (browsers older than 2023 do not tell, then the promise stays open and the page simply waits).
 */
export function choosePhotos({ count, camera }: ChoosePhotoOptions): Promise<ChosenPhoto[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = count > 1;
    input.hidden = true;
    if (camera) input.setAttribute('capture', 'environment');
    const finish = (files: File[]) => {
      input.remove();
      resolve(
        files
          .slice(0, count)
          .map((file) => ({ previewUrl: URL.createObjectURL(file), size: file.size, file })),
      );
    };
    input.addEventListener('change', () => finish([...(input.files ?? [])]));
    input.addEventListener('cancel', () => finish([]));
    document.body.append(input);
    input.click();
  });
}
