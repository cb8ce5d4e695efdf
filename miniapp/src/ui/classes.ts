/** Joins class names, leaving out what does not apply; undefined when nothing is left. */
export function classes(...names: (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}
