import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A typeface for sheets of paper. */
export interface Typeface {
  /** The whole font file; a document takes the characters that it uses. */
  bytes: Buffer;
  /** Text as it can be printed: what the font lacks is written as its code point, [U+2CE93]. Nothing is printed with a hole. */
  printable(text: string): string;
}

const FILE = 'NotoSansHans-Regular.otf';

/**
 * Noto Sans Hans (SIL Open Font License), 30,789 characters, those of 通用规范汉字表 and most of extension A among them.
 * Read when the first sheet is printed, and kept: 8 MB; an idle server carries neither font nor fontkit.
 */
export function notoSansHans(): () => Promise<Typeface> {
  let typeface: Promise<Typeface> | undefined;
  return () => (typeface ??= readTypeface());
}

async function readTypeface(): Promise<Typeface> {
  const { create } = await import('fontkit');
  const main = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc');
  const bytes = readFileSync(join(dirname(main), '..', 'fonts', FILE));
  const font = create(bytes);
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${FILE} is a collection of fonts`);
  return {
    bytes,
    printable: (text) =>
      [...text]
        .map((character) => {
          const code = character.codePointAt(0)!;
          return font.hasGlyphForCodePoint(code) ? character : `[U+${code.toString(16).toUpperCase()}]`;
        })
        .join(''),
  };
}
