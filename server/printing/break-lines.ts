/**
 * What stays together on a line: a word or number, or one Chinese character, with the signs that may not begin a line behind
 * it and those that may not end one before it.
 * @source GB/T 15834 §5: no line begins with a closing sign, none ends with an opening one.
 */
const UNIT = /[（《“〔「【]*(?:[\x21-\x7e]+|[^\x21-\x7e\s])[，。、；：！？）》”〕」】…]*|\s+/gu;

/** Greedy lines of at most this width. A word that is wider than a line is cut. @param widthOf in the unit of `width` */
export function breakLines(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of text.match(UNIT) ?? []) {
    if (widthOf(line + unit) <= width) {
      line += unit;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = unit.trimStart();
    while (widthOf(line) > width) {
      const head = headThatFits(line, width, widthOf);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** At least one character, however narrow the line. */
function headThatFits(text: string, width: number, widthOf: (text: string) => number): string {
  let head = '';
  for (const character of text) {
    if (head !== '' && widthOf(head + character) > width) break;
    head += character;
  }
  return head;
}
