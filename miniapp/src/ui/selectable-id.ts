/** WeChat selects by id but reads a dot in one as a class, and the path of an answer in a row has dots. */
export function selectableId(path: string): string {
  return path.replaceAll('.', '-');
}
