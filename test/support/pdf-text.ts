import { inflateSync } from 'node:zlib';

/** What a PDF made here says, page by page and line by line, as a reader takes it: glyphs back to characters by ToUnicode. */
export function pdfPages(pdf: Buffer): string[] {
  const streams = streamsOf(pdf);
  const characters = charactersOf(streams.find((each) => each.includes('beginbfrange')) ?? '');
  return streams
    .filter((each) => / T[Jj]\b/.test(each))
    .map((page) =>
      [...page.matchAll(/BT([\s\S]*?)ET/g)]
        .map(([, line = '']) =>
          [...line.matchAll(/<([0-9a-f]+)>/g)]
            .flatMap(([, glyphs = '']) => glyphs.match(/.{4}/g) ?? [])
            .map((glyph) => characters.get(Number.parseInt(glyph, 16)) ?? '\ufffd')
            .join(''),
        )
        .join('\n'),
    );
}

/** Kinds of structure elements in the order in which they were written, and what the catalogue promises a reader. */
export function pdfTags(pdf: Buffer): { kinds: string[]; language: string | undefined; isTagged: boolean } {
  const text = pdf.toString('latin1');
  return {
    kinds: [...text.matchAll(/\/S \/([A-Z]\w*)/g)].map(([, kind]) => kind!),
    language: /\/Lang \(([^)]*)\)/.exec(text)?.[1],
    isTagged: text.includes('/Marked true'),
  };
}

function streamsOf(pdf: Buffer): string[] {
  const streams: string[] = [];
  let from = 0;
  for (;;) {
    const begin = pdf.indexOf('stream\n', from);
    if (begin === -1) return streams;
    const head = pdf.subarray(Math.max(0, begin - 200), begin).toString('latin1');
    const length = Number(/\/Length (\d+)[^]*$/.exec(head.slice(head.lastIndexOf(' obj')))?.[1] ?? 0);
    const start = begin + 'stream\n'.length;
    const isPacked = head.slice(head.lastIndexOf(' obj')).includes('/FlateDecode');
    const bytes = pdf.subarray(start, start + length);
    streams.push((isPacked ? inflateSync(bytes) : bytes).toString('latin1'));
    from = start + length + 'endstream\n'.length;
  }
}

function charactersOf(map: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    const begin = Number.parseInt(first, 16);
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, hex = ''], place) => {
      const units = hex.replace(/ /g, '').match(/.{4}/g) ?? [];
      characters.set(begin + place, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
    });
  }
  return characters;
}
