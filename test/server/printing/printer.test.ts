import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PrintedDocument } from '../../../server/printing/print-document';
import { createPrinter, type Printer, type PrinterSettings } from '../../../server/printing/printer';
import { describeError } from '../../../server/http/logger';
import { pdfPages } from '../../support/pdf-text';
import { FROM_SOURCE } from '../../support/printing-from-source';
import { ROOT } from '../../support/root';

const opened: Printer[] = [];
function aPrinter(settings: Partial<PrinterSettings> = {}): Printer {
  const printer = createPrinter({ ...FROM_SOURCE, ...settings });
  opened.push(printer);
  return printer;
}
afterEach(async () => {
  for (const printer of opened.splice(0)) await printer.close();
});

const aSheet = (title: string): PrintedDocument => ({
  title,
  office: '演示县残联',
  foot: '编号 演1',
  blocks: [{ kind: 'text', text: '姓名：向𬭎山' }],
});

/** A thread that fails as the title of a sheet says, and answers any other with its title. */
const FRAGILE = { workerFile: join(ROOT, 'test/support/fragile-sheet-worker.mjs') };

describe('the printer', () => {
  test('prints on a thread of its own, one sheet after another', async () => {
    const printer = aPrinter();
    const sheets = await Promise.all(
      ['收件回执', '受理回执'].map((title) => printer.print(aSheet(title), 'normal')),
    );
    expect(sheets.map((pdf) => pdfPages(pdf)[0]?.split('\n').slice(0, 3))).toEqual([
      ['演示县残联', '收件回执', '姓名：向𬭎山'],
      ['演示县残联', '受理回执', '姓名：向𬭎山'],
    ]);
  });

  test('says of a sheet that cannot be made where it failed and nothing of what it says, and prints the next', async () => {
    const printer = aPrinter();
    const impossible = { ...aSheet('受理回执'), blocks: [{ kind: 'text', text: { name: '向𬭎山' } }] };
    const error = await printer.print(impossible as never, 'normal').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'printing-failed', details: {} });
    const told = JSON.stringify([error, describeError(error), (error as Error).cause]);
    expect(told).toContain('print-document');
    expect(told).not.toContain('向');
    expect(pdfPages(await printer.print(aSheet('收件回执'), 'normal'))).toHaveLength(1);
  });
});

describe('a thread that fails', () => {
  test.each([
    ['throws', 'TypeError'],
    ['exits', 'ended'],
    ['eats all memory', 'ERR_WORKER_OUT_OF_MEMORY'],
    ['hangs', 'late'],
  ])('that %s costs its own sheet; those behind it are printed by another', async (title, kind) => {
    const printer = aPrinter({ ...FRAGILE, ...(title === 'hangs' && { sheetWithinMs: 1_500 }) });
    const failing = printer.print(aSheet(title), 'normal').catch((thrown: unknown) => thrown);
    const behind = printer.print(aSheet('收件回执'), 'normal');
    const error = await failing;
    expect(error).toMatchObject({ code: 'printing-failed', cause: { message: `no sheet: ${kind}` } });
    expect(JSON.stringify(describeError(error))).not.toContain('向');
    expect((await behind).toString()).toBe('收件回执');
  });

  test('that ends while nobody prints is replaced', async () => {
    const printer = aPrinter({ ...FRAGILE, sheetWithinMs: 5_000 });
    const first = String(await printer.print(aSheet('exits afterwards'), 'normal'));
    // A sheet that comes before the end is known shares it, and none waits for a thread that is gone.
    const endings = await Promise.allSettled(
      [0, 1].map(() => printer.print(aSheet('which thread'), 'normal')),
    );
    expect(endings[1]).toMatchObject({ status: 'fulfilled' });
    for (const ending of endings)
      if (ending.status === 'fulfilled') expect(String(ending.value)).not.toBe(first);
      else expect(ending.reason).toMatchObject({ cause: { message: 'no sheet: ended' } });
  });
});

test('no more sheets wait than may; who comes then is told so', async () => {
  const printer = aPrinter({ ...FRAGILE, mostWaiting: 2 });
  const asked = ['1', '2', '3', '4'].map((title) => printer.print(aSheet(title), 'normal'));
  await expect(asked[3]).rejects.toMatchObject({ code: 'printing-busy' });
  expect((await Promise.all(asked.slice(0, 3))).map(String)).toEqual(['1', '2', '3']);
  expect(String(await printer.print(aSheet('5'), 'normal'))).toBe('5');
});

test('the thread is let go when nobody prints for a while, and another begins with the next sheet', async () => {
  const printer = aPrinter({ ...FRAGILE, idleMs: 1 });
  const threadOf = async () => String(await printer.print(aSheet('which thread'), 'normal'));
  const first = await threadOf();
  let other = first;
  while (other === first) {
    await pause(20);
    other = await threadOf();
  }
  expect(Number(other)).toBeGreaterThan(Number(first));
});

test('closing ends the sheet that is being made and those that wait', async () => {
  const printer = aPrinter(FRAGILE);
  const asked = ['hangs', '收件回执'].map((title) => printer.print(aSheet(title), 'normal'));
  const refused = Promise.all(
    asked.map((each) => expect(each).rejects.toMatchObject({ code: 'unavailable' })),
  );
  await printer.close();
  await refused;
});
