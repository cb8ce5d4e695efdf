import { createStoredChoice } from './stored-choice';

/** 14 or 16 px base type; all sizes are in rem, so one attribute on <html> moves everything. */
export const typeSize = createStoredChoice('zc-type-size', ['14', '16']);

export function applyTypeSize(): void {
  if (typeSize.get() === '16') document.documentElement.dataset.type = 'large';
  else delete document.documentElement.dataset.type;
}

export function toggleTypeSize(): void {
  typeSize.set(typeSize.get() === '14' ? '16' : '14');
}

typeSize.subscribe(applyTypeSize);
