import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';

/** A typeface for sheets of paper. */
export interface Typeface {
  /** Parsed once, for all sheets; a sheet takes the characters that it uses. */
  font: Font;
  /** Text as it can be printed: what the font lacks is written as its code point, [U+2CE93]. Nothing is printed with a hole. */
  printable(text: string): string;
  /** At a size of one point. */
  widthOf(text: string): number;
}

const FILE = 'NotoSansHans-Regular.otf';

/** Noto Sans Hans (SIL Open Font License), 30,789 characters, those of 通用规范汉字表 and most of extension A among them. */
export function notoSansHans(): Typeface {
  const main = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc');
  const font = create(readFileSync(join(dirname(main), '..', 'fonts', FILE)));
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${FILE} is a collection of fonts`);
  return {
    font,
    printable: (text) =>
      [...text]
        .map((character) => {
          const code = character.codePointAt(0)!;
          return font.hasGlyphForCodePoint(code) ? character : `[U+${code.toString(16).toUpperCase()}]`;
        })
        .join(''),
    widthOf: widthsOf(font),
  };
}

/** Laying out whole lines again and again costs a second a page; characters are few, and each is measured once. */
function widthsOf(font: Font): (text: string) => number {
  const widths = new Map<string, number>();
  return (text) => {
    let sum = 0;
    for (const character of text) {
      let width = widths.get(character);
      if (width === undefined)
        widths.set(character, (width = font.layout(character).advanceWidth / font.unitsPerEm));
      sum += width;
    }
    return sum;
  };
}
