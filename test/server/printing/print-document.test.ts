import { breakLines } from '../../../server/printing/break-lines';
import { printDocument, type PrintedBlock } from '../../../server/printing/print-document';
import { notoSansHans } from '../../../server/printing/typeface';
import { pdfPages, pdfTags } from '../../support/pdf-text';

const typeface = notoSansHans();
const print = (blocks: readonly PrintedBlock[], type: 'normal' | 'large' = 'normal') =>
  printDocument(typeface, { title: '收件回执', office: '演示县残联', foot: '编号 演1', blocks }, type);

describe('a sheet', () => {
  test('is read in order, in Chinese, with its headings and lists', async () => {
    const pdf = await print([
      { kind: 'heading', text: '收到的材料' },
      { kind: 'list', items: ['残疾人证，2 张', '身份证，1 张'] },
      { kind: 'text', text: '打印日期：2026年6月4日' },
    ]);
    expect(pdfPages(pdf)).toEqual([
      [
        '演示县残联',
        '收件回执',
        '收到的材料',
        '· 残疾人证，2 张',
        '· 身份证，1 张',
        '打印日期：2026年6月4日',
        '编号 演1 · 第 1 页，共 1 页',
      ].join('\n'),
    ]);
    const { kinds, ...promises } = pdfTags(pdf);
    expect(promises).toEqual({ language: 'zh-CN', isTagged: true });
    expect([...kinds].sort()).toEqual(
      ['Document', 'H1', 'H2', 'L', 'LBody', 'LBody', 'LI', 'LI', 'P', 'P'].sort(),
    );
  });

  test('owes nothing to the sheet before it: their typeface is one, their characters are not', async () => {
    const blocks = [{ kind: 'text', text: '姓名：向𬭎山' }] as const;
    const first = await print(blocks);
    await print([{ kind: 'text', text: '从前有座山，山上有座庙' }]);
    const again = await print(blocks);
    expect(pdfPages(again)).toEqual(pdfPages(first));
    expect(again.length).toBe(first.length);
  });

  test('keeps a telephone number on one line, wherever the line ends', () => {
    for (let width = 12; width <= 40; width += 1)
      expect(
        breakLines(
          '有事打县残联康复股的电话0745-8222223，上班时间有人接。',
          width,
          (text) => text.length,
        ).join('\n'),
      ).toContain('0745-8222223');
  });

  test('prints rare characters of names; what no font has stands there as its code point', async () => {
    const [page] = pdfPages(await print([{ kind: 'text', text: '姓名：𬭎𠅤龘䶮、\u{2f9f3}' }]));
    expect(page).toContain('姓名：𬭎𠅤龘䶮、[U+2F9F3]');
  });

  test('leaves no heading alone at the foot of a page', async () => {
    for (let before = 20; before < 45; before += 1) {
      const items = Array.from({ length: before }, (_, place) => `材料${place + 1}，1 张`);
      const pages = pdfPages(
        await print([
          { kind: 'list', items },
          { kind: 'heading', text: '现在谁在办' },
          { kind: 'text', text: '康复股 吴晓岚' },
        ]),
      );
      expect(pages.filter((page) => page.includes('现在谁在办') !== page.includes('康复股 吴晓岚'))).toEqual(
        [],
      );
    }
  });

  test('goes on on a second page when its list is long, sooner in large type', async () => {
    const items = Array.from({ length: 60 }, (_, place) => `材料${place + 1}，1 张`);
    const pages = pdfPages(await print([{ kind: 'list', items }]));
    const large = pdfPages(await print([{ kind: 'list', items }], 'large'));
    expect(pages).toHaveLength(2);
    expect(large.length).toBeGreaterThan(2);
    for (const said of [pages, large])
      expect(said.join('\n').match(/材料\d+/g)).toEqual(items.map((item) => item.split('，')[0]));
    expect(pages[1]).toContain('第 2 页，共 2 页');
  });
});

describe('lines of Chinese', () => {
  const width = (text: string) => [...text].length;
  test.each([
    ['a full stop never begins a line', '一二三四。五', 4, ['一二三', '四。五']],
    ['an opening sign never ends one', '一二三（四）', 4, ['一二三', '（四）']],
    ['a word wider than a line is cut', '电话 0745-123', 6, ['电话', '0745-1', '23']],
    ['a number that fits goes to the next line whole', '请打电话 12345', 6, ['请打电话', '12345']],
    ['nothing is no line', ' ', 4, []],
  ])('%s', (_rule, text, most, lines) => {
    expect(breakLines(text, most, width)).toEqual(lines);
  });
});
