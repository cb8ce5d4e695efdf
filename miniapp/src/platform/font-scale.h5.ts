/** Always 1: a browser enlarges the page by itself. */
export function systemFontScale(): number {
  return 1;
}
