import type { ChosenPhoto } from './chosen-photo';

/**
 * Opens the browser's own file choice; must be called inside a press. An empty list when it was closed again
 * (browsers older than 2023 do not tell, then the promise stays open and the page simply waits).
 */
export function choosePhotos(most: number): Promise<ChosenPhoto[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = most > 1;
    input.hidden = true;
    const finish = (files: File[]) => {
      input.remove();
      resolve(
        files
          .slice(0, most)
          .map((file) => ({ previewUrl: URL.createObjectURL(file), size: file.size, file })),
      );
    };
    input.addEventListener('change', () => finish([...(input.files ?? [])]));
    input.addEventListener('cancel', () => finish([]));
    document.body.append(input);
    input.click();
  });
}
