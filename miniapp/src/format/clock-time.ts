/** `9:05`, by the phone's own clock. @param at ms since 1970. */
export function clockTime(at: number): string {
  const time = new Date(at);
  return `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`;
}
