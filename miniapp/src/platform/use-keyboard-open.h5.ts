/** Always false: browsers move the page above the keyboard themselves. */
export function useKeyboardOpen(): boolean {
  return false;
}
