import type PDFDocument from 'pdfkit';
import { breakLines } from './break-lines';
import type { Typeface } from './typeface';

type Pdf = InstanceType<typeof PDFDocument>;

export interface Writing {
  /** Points. */
  size: number;
  /** Points from the left margin. */
  indent?: number;
  /** Lines of its own height that must have room below on the same page: a heading does not stand alone at its foot. */
  keepWith?: number;
}

/** Points at the end of a page that its foot takes. */
const FOOT = 56;
const LEADING = 1.5;

/** Writes lines of text on pages; a line that has no room begins the next page. pdfkit breaks lines between words only. */
export function writingHand(pdf: Pdf, { printable, widthOf }: Typeface) {
  function line(text: string, x: number, y: number, size: number): void {
    pdf.fontSize(size).text(printable(text), x, y, { lineBreak: false });
  }
  return {
    line,
    paragraph(text: string, { size, indent = 0, keepWith = 0 }: Writing): void {
      const { left, right, top } = pdf.page.margins;
      const width = pdf.page.width - left - right - indent;
      const height = size * LEADING;
      let { y } = pdf;
      for (const words of breakLines(printable(text), width / size, widthOf)) {
        if (y + height + keepWith * height > pdf.page.height - FOOT) {
          pdf.addPage();
          y = top;
        }
        line(words, left + indent, y, size);
        y += height;
      }
      pdf.y = y;
    },
  };
}
