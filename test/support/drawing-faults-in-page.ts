/**
 * What is wrong with the page as it is drawn, one sentence each. Runs inside the browser, so it stands alone.
 *
 * @param least contrast that every word needs, e.g. 7.
 */
export function findDrawingFaults({ least }: { least: number }): string[] {
  const root = document.documentElement;
  const faults = new Set<string>();
  const sample = (text: string) => `“${text.trim().replace(/\s+/g, ' ').slice(0, 24)}”`;

  if (root.scrollWidth > root.clientWidth)
    faults.add(`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth} px`);

  interface Box {
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  interface Word {
    node: Text;
    parent: Element;
    box: Box;
    /** What of it is not scrolled out of sight. */
    shown: Box;
    /** Fixed or sticky: it is meant to lie over what scrolls below. */
    floats: Element | null;
  }
  const modal = document.querySelector('dialog:modal');
  const words: Word[] = [];
  const walker = document.createTreeWalker(modal ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (!parent || !node.data.trim() || isForReadersOnly(parent) || !parent.checkVisibility()) continue;
    if (['SCRIPT', 'STYLE', 'OPTION'].includes(parent.tagName)) continue;
    const { fontSize } = getComputedStyle(parent);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const number of node.data.matchAll(/[\u4e00-\u9fff] \d{4}-\d{4}\b|\b\d{3,4}(-\d{3,8}){1,2}\b/g)) {
      const drawn = document.createRange();
      drawn.setStart(node, number.index);
      drawn.setEnd(node, number.index + number[0].length);
      if (new Set([...drawn.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
        faults.add(`a number over two lines: ${sample(node.data)}`);
    }
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue;
      // The boxes of lines are taller than the lines stand apart; what is drawn is about the type size.
      const half = (Math.min(rect.height, parseFloat(fontSize)) / 2) * 0.9;
      const middle = (rect.top + rect.bottom) / 2;
      const box = { left: rect.left, right: rect.right, top: middle - half, bottom: middle + half };
      words.push({ node, parent, box, shown: shownOf(box, parent), floats: floatingAround(parent) });
    }
  }

  for (const { node, parent, box } of words) {
    if (box.right > root.clientWidth + 1 || box.left < -1)
      faults.add(`beyond the edge: ${sample(node.data)}`);
    const left = { ...box }; // what is not scrolled out of sight on the way up
    for (let at: Element | null = parent; isAbove(at); at = at.parentElement) {
      const style = getComputedStyle(at);
      const frame = at.getBoundingClientRect();
      const cutsX =
        style.overflowX !== 'visible' && (left.right > frame.right + 1 || left.left < frame.left - 1);
      const hides = style.overflowY === 'hidden' || style.overflowY === 'clip';
      const cutsY = hides && (left.bottom > frame.bottom + 1 || left.top < frame.top - 1);
      if (cutsX || cutsY) faults.add(`cut: ${sample(node.data)} in .${at.className || at.tagName}`);
      if (!hides && style.overflowY !== 'visible') {
        left.top = Math.max(left.top, frame.top);
        left.bottom = Math.min(left.bottom, frame.bottom);
        if (left.top >= left.bottom) break;
      }
    }
  }

  for (const { node, parent, box, floats } of words) {
    const card = parent.closest('.card');
    // What stands in a dialog lies above the card that it was opened from.
    if (!card || card.contains(modal) || floats !== floatingAround(card) || scrollsWithin(parent, card))
      continue;
    const frame = card.getBoundingClientRect();
    if (box.top - frame.top < 8 || frame.bottom - box.bottom < 8)
      faults.add(`tight against the edge of its card: ${sample(node.data)}`);
  }

  for (const [index, one] of words.entries()) {
    for (const other of words.slice(index + 1)) {
      if (one.floats !== other.floats || (one.node === other.node && one.parent === other.parent)) continue;
      if (one.parent.closest('.leaf') && one.parent.closest('.leaf') === other.parent.closest('.leaf'))
        continue;
      const wide = Math.min(one.shown.right, other.shown.right) - Math.max(one.shown.left, other.shown.left);
      const high = Math.min(one.shown.bottom, other.shown.bottom) - Math.max(one.shown.top, other.shown.top);
      if (wide > 2 && high > 2)
        faults.add(`overlap: ${sample(one.node.data)} and ${sample(other.node.data)}`);
    }
  }

  const lowest = Math.max(...words.map(({ shown }) => shown.bottom)) + window.scrollY;
  const empty = Math.round(root.scrollHeight - lowest);
  // Room for what floats at the foot of a screen belongs there.
  const most = root.clientHeight * 0.4;
  if (!modal && words.length > 0 && root.scrollHeight > root.clientHeight + 1 && empty > most)
    faults.add(`scrolls on into nothing: ${empty} px below the last words`);

  for (const { node, parent } of words) {
    const ratio = contrastOf(parent);
    if (ratio !== null && ratio < least - 0.005)
      faults.add(`contrast ${ratio.toFixed(2)}: ${sample(node.data)} .${parent.className}`);
  }
  return [...faults];

  /** What lies around a word and could cut it; around an open dialog nothing does. */
  function isAbove(at: Element | null): at is Element {
    return at !== null && at !== root && at !== document.body && at !== modal;
  }

  function isForReadersOnly(element: Element): boolean {
    return element.closest('.sr, .skip:not(:focus), .ant-sr-only') !== null;
  }

  function shownOf(box: Box, parent: Element): Box {
    const shown = { ...box };
    for (let at: Element | null = parent; isAbove(at); at = at.parentElement) {
      if (!['auto', 'scroll'].includes(getComputedStyle(at).overflowY)) continue;
      const frame = at.getBoundingClientRect();
      shown.top = Math.max(shown.top, frame.top);
      shown.bottom = Math.min(shown.bottom, frame.bottom);
    }
    return shown;
  }

  /** Whether a word lies in something that can be scrolled inside its card: it stands at the edge as far as it was scrolled. */
  function scrollsWithin(parent: Element, card: Element): boolean {
    for (let at: Element | null = parent; at && card.contains(at); at = at.parentElement) {
      const isScroller = ['auto', 'scroll'].includes(getComputedStyle(at).overflowY);
      if (isScroller && at.scrollHeight > at.clientHeight) return true;
    }
    return false;
  }

  function floatingAround(element: Element): Element | null {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return at;
    }
    return null;
  }

  /** Null where a picture or a gradient lies behind: axe looks at those. */
  function contrastOf(element: Element): number | null {
    const layers: number[][] = [];
    let opacity = 1;
    for (let at: Element | null = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.backgroundImage !== 'none') return null;
      opacity *= parseFloat(style.opacity);
      const colour = read(style.backgroundColor);
      layers.push(colour);
      if (colour[3] === 1) break;
    }
    let behind = [255, 255, 255, 1];
    for (const layer of layers.reverse()) behind = over(layer, behind);
    const [r, g, b, a] = read(getComputedStyle(element).color) as [number, number, number, number];
    const ink = over([r, g, b, a * opacity], behind);
    const [light, dark] = [luminance(ink), luminance(behind)].sort((one, other) => other - one) as [
      number,
      number,
    ];
    return (light + 0.05) / (dark + 0.05);
  }

  function read(colour: string): number[] {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const parts = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(colour);
    if (parts) return [Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(parts[4] ?? 1)];
    canvas.fillStyle = colour; // color-mix(), oklch(): let the browser say
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data as unknown as [number, number, number, number];
    return [r, g, b, a / 255];
  }

  function over(top: number[], below: number[]): number[] {
    const alpha = top[3]!;
    return [0, 1, 2].map((i) => top[i]! * alpha + below[i]! * (1 - alpha)).concat(1);
  }

  function luminance(colour: number[]): number {
    const [r, g, b] = colour.slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
}
