import type { CDPSession, Page } from 'playwright-core';

interface AxNode {
  backendDOMNodeId?: number;
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
}

/** What in this page can be pressed but not seen by a screen reader, or not reached and fired with the keyboard. */
export async function findPressableFaults(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  try {
    await page.evaluate(collectPressables);
    const faults = await unheard(cdp);
    await walkByTab(page, cdp);
    return [...faults, ...(await page.evaluate(reportWalk))];
  } finally {
    await cdp.detach();
  }
}

/** Each pressable must stand in the accessibility tree with a role and a name. */
async function unheard(cdp: CDPSession): Promise<string[]> {
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  const heard = new Map(nodes.map((node) => [node.backendDOMNodeId, node]));
  const { result } = await cdp.send('Runtime.evaluate', { expression: 'window.__pressables' });
  const { result: entries } = await cdp.send('Runtime.getProperties', {
    objectId: result.objectId!,
    ownProperties: true,
  });
  const faults: string[] = [];
  for (const { name, value } of entries) {
    if (!/^\d+$/.test(name) || !value?.objectId) continue;
    const { node } = await cdp.send('DOM.describeNode', { objectId: value.objectId });
    const known = heard.get(node.backendNodeId);
    const role = known?.role?.value ?? '';
    if (!known || known.ignored || ['', 'generic', 'none'].includes(role))
      faults.push(`no role in the accessibility tree: ${value.description}`);
    else if (!known.name?.value?.trim()) faults.push(`no name: ${role} ${value.description}`);
  }
  return faults;
}

const MOST_STEPS = 300;

/** Once through the page with Tab; on everything that acts, Enter (on a box, Space) is tried with its effect held back. */
async function walkByTab(page: Page, cdp: CDPSession): Promise<void> {
  await page.evaluate(holdBack);
  let pressed = Promise.resolve();
  try {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      // The browser takes keys in the order in which they are sent: nobody needs to wait for the one before.
      await Promise.all([pressed, press(cdp, 'Tab')]);
      const next = await page.evaluate(noteFocus);
      if (next === 'end') return;
      pressed =
        next === 'press' ? press(cdp, 'Enter') : next === 'tick' ? press(cdp, 'Space') : Promise.resolve();
    }
  } finally {
    await pressed;
    await page.evaluate(letGo);
  }
}

const KEYS = {
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Space: { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
} as const;

async function press(cdp: CDPSession, name: keyof typeof KEYS): Promise<void> {
  const { text, ...key } = { text: undefined, ...KEYS[name] };
  await Promise.all([
    cdp.send('Input.dispatchKeyEvent', {
      type: text ? 'keyDown' : 'rawKeyDown',
      ...key,
      ...(text ? { text } : {}),
    }),
    cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ]);
}

declare global {
  interface Window {
    __pressables: Element[];
    __walk: {
      before: Element | null;
      visited: Set<Element>;
      fired: Set<Element>;
      covered: Set<Element>;
      stop: () => void;
    };
  }
}

/** Runs in the page: everything with a press handler of React's, and whatever the browser itself lets one press. */
function collectPressables(): void {
  const modal = document.querySelector('dialog:modal');
  const native = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  window.__pressables = [...(modal ?? document.body).querySelectorAll('*')].filter((element) => {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[inert]')) return false;
    if (element.matches(':disabled') || element.matches('input[type=hidden]')) return false;
    if (element.matches(native)) return true;
    const key = Object.keys(element).find((name) => name.startsWith('__reactProps$'));
    const props = key ? (element as unknown as Record<string, Record<string, unknown>>)[key] : undefined;
    // A label passes its press on to its control; the frames of antd's fields only put the focus into them.
    if (element.matches('label') || (element.matches('[class*=ant-]') && element.querySelector(native)))
      return false;
    return typeof props?.['onClick'] === 'function';
  });
}

/** Runs in the page: presses are seen, but nothing comes of them; the walk begins at the top. */
function holdBack(): void {
  const before = document.activeElement;
  const visited = new Set<Element>();
  const fired = new Set<Element>();
  const onClick = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (document.activeElement) fired.add(document.activeElement);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') event.stopImmediatePropagation();
  };
  const onSubmit = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('click', onClick, true);
  window.addEventListener('keydown', onKey, true);
  window.addEventListener('keyup', onKey, true);
  window.addEventListener('submit', onSubmit, true);
  window.__walk = {
    before,
    visited,
    fired,
    covered: new Set(),
    stop: () => {
      window.removeEventListener('click', onClick, true);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('keyup', onKey, true);
      window.removeEventListener('submit', onSubmit, true);
    },
  };
  const first = document.createElement('span');
  first.tabIndex = -1;
  (document.querySelector('dialog:modal') ?? document.body).prepend(first);
  first.focus({ preventScroll: true });
  first.remove();
}

/** Runs in the page after each Tab. */
function noteFocus(): 'end' | 'press' | 'tick' | 'pass' {
  const { visited, covered } = window.__walk;
  const focused = document.activeElement;
  if (!focused || focused === document.body) return 'end';
  if (visited.has(focused)) return focused.matches('input[type=date]') ? 'pass' : 'end'; // a date has several stops
  visited.add(focused);
  const box = focused.getBoundingClientRect();
  const at = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  const label = focused.closest('label') ?? focused;
  if (at && !label.contains(at) && !at.contains(focused)) covered.add(focused);
  if (focused.matches('a[href], button, summary')) return 'press';
  if (focused.matches('input[type=checkbox]')) return 'tick';
  return 'pass';
}

function letGo(): void {
  window.__walk.stop();
  const { before } = window.__walk;
  if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
}

/** Runs in the page: what the walk did not reach, did not fire, or reached below something else. */
function reportWalk(): string[] {
  const { visited, fired, covered } = window.__walk;
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 20)}”`;
  /** Arrow keys move inside these; Tab reaches one of them. */
  const companions = (element: Element): Element[] => {
    if (element.matches('input[type=radio]'))
      return [
        ...document.querySelectorAll(`input[name="${CSS.escape((element as HTMLInputElement).name)}"]`),
      ];
    if (element.matches('[role=tab]'))
      return [...(element.closest('[role=tablist]')?.querySelectorAll('[role=tab]') ?? [])];
    const grid = element.closest('[role=grid]');
    return grid ? [...grid.querySelectorAll('button')] : [element];
  };
  const faults: string[] = [];
  for (const element of window.__pressables.filter((each) => each.isConnected)) {
    if (!companions(element).some((each) => visited.has(each)))
      faults.push(`not reached by Tab: ${nameOf(element)}`);
    else if (
      visited.has(element) &&
      element.matches('a[href], button, summary, input[type=checkbox]') &&
      !fired.has(element)
    )
      faults.push(`not fired by the keyboard: ${nameOf(element)}`);
  }
  for (const element of covered) faults.push(`focused below something else: ${nameOf(element)}`);
  return faults;
}
