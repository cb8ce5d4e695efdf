import { once } from 'node:events';
import Sheet from 'pdfkit';
import type { Typeface } from './typeface';
import { writingHand, type Writing } from './writing-hand';

/** What a sheet of paper says, in the order in which it is read. */
export type PrintedBlock =
  { kind: 'heading' | 'text' | 'strong'; text: string } | { kind: 'list'; items: readonly string[] };

export interface PrintedDocument {
  /** First heading, and what a reader calls the window. */
  title: string;
  /** Above the title: who gives it. */
  office: string;
  blocks: readonly PrintedBlock[];
  /** At the foot of each page, before its number. */
  foot: string;
}

/** Points of running text: an ordinary sheet, and one for who reads large type. */
const TYPE_POINTS = { normal: 12, large: 18 };
export type TypeSize = keyof typeof TYPE_POINTS;

const MARGIN = 51;

/** A document on A4 as PDF, tagged so that a screen reader reads it in order: title, language, headings, paragraphs, lists. */
export async function printDocument(
  typeface: Typeface,
  { title, office, blocks, foot }: PrintedDocument,
  type: TypeSize,
): Promise<Buffer> {
  const size = TYPE_POINTS[type];
  const pdf = new Sheet({
    size: 'A4',
    // The foot is written below the text, which keeps its own distance.
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: 0 },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    bufferPages: true,
    // pdfkit takes a parsed font since 0.20, its types do not know yet; without one it would parse Helvetica.
    font: typeface.font as unknown as string,
    info: { Title: title, Author: office },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const hand = writingHand(pdf, typeface);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const write = (text: string, writing: Partial<Writing>, before: number) => () => {
    pdf.y += before * size;
    hand.paragraph(text, { size, ...writing });
  };

  root.add(pdf.struct('P', {}, write(office, {}, 0)));
  root.add(pdf.struct('H1', {}, write(title, { size: size * 1.6 }, 0.2)));
  for (const block of blocks) {
    if (block.kind === 'list') {
      const items = block.items.map((item) =>
        pdf.struct('LI', {}, [pdf.struct('LBody', {}, write(`· ${item}`, { indent: size / 2 }, 0))]),
      );
      root.add(pdf.struct('L', {}, items));
    } else if (block.kind === 'heading') {
      root.add(pdf.struct('H2', {}, write(block.text, { size: size * 1.25, keepWith: 1 }, 0.7)));
    } else {
      root.add(
        pdf.struct('P', {}, write(block.text, block.kind === 'strong' ? { size: size * 1.25 } : {}, 0)),
      );
    }
  }
  root.end();
  numberPages(pdf, hand, foot, size);
  const ended = once(pdf, 'end');
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

/** No part of what is read aloud. */
function numberPages(
  pdf: InstanceType<typeof Sheet>,
  hand: ReturnType<typeof writingHand>,
  foot: string,
  size: number,
): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    pdf.markContent('Artifact', { type: 'Pagination' });
    hand.line(
      `${foot} · 第 ${page + 1} 页，共 ${count} 页`,
      MARGIN,
      pdf.page.height - 40,
      Math.min(size, 12),
    );
    pdf.endMarkedContent();
  }
}
