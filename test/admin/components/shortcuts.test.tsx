import '../support/web-globals';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { shortcuts } from '../../../server/admin/src/components/shortcuts/shortcut-catalogue';
import { keyLabel } from '../../../server/admin/src/components/shortcuts/shortcut-match';
import {
  ShortcutProvider,
  singleKeys,
  useShortcuts,
  type ShortcutHandlers,
} from '../../../server/admin/src/components/shortcuts/shortcut-provider';
import { ShortcutSheet } from '../../../server/admin/src/components/shortcuts/shortcut-sheet';

function Keys({ handlers, exclusive = false }: { handlers: ShortcutHandlers; exclusive?: boolean }) {
  useShortcuts(handlers, { exclusive });
  return null;
}

const setUp = (handlers: ShortcutHandlers, above?: ShortcutHandlers) =>
  render(
    <ShortcutProvider>
      <input aria-label="备注" />
      <button type="button">按钮</button>
      <Keys handlers={handlers} />
      {above && <Keys handlers={above} exclusive />}
    </ShortcutProvider>,
  );

afterEach(() => singleKeys.set('on'));

describe('shortcuts', () => {
  it('a single key works when the focus is in no field', async () => {
    const rowNext = jest.fn();
    setUp({ rowNext });
    await userEvent.keyboard('j');
    expect(rowNext).toHaveBeenCalledTimes(1);
  });

  it('a letter and the same with Shift are two keys', async () => {
    const select = jest.fn();
    const selectTo = jest.fn();
    setUp({ select, selectTo });
    await userEvent.keyboard('x{Shift>}x{/Shift}');
    expect([select.mock.calls.length, selectTo.mock.calls.length]).toEqual([1, 1]);
  });

  it('a letter typed in a field stays a letter', async () => {
    const rowNext = jest.fn();
    setUp({ rowNext });
    await userEvent.type(screen.getByLabelText('备注'), 'j');
    expect(rowNext).not.toHaveBeenCalled();
  });

  it('a decision works from inside a field too, by the physical key', () => {
    const approve = jest.fn();
    setUp({ approve });
    fireEvent.keyDown(screen.getByLabelText('备注'), { key: 'å', code: 'KeyA', altKey: true });
    expect(approve).toHaveBeenCalledTimes(1);
  });

  it('keys of an open input method belong to it', () => {
    const rowNext = jest.fn();
    setUp({ rowNext });
    fireEvent.keyDown(document.body, { key: 'j', isComposing: true });
    expect(rowNext).not.toHaveBeenCalled();
  });

  it('single keys can be switched off; Alt and Ctrl keep working', async () => {
    const rowNext = jest.fn();
    const submit = jest.fn();
    setUp({ rowNext, submit });
    singleKeys.set('off');
    await userEvent.keyboard('j{Control>}{Enter}{/Control}');
    expect(rowNext).not.toHaveBeenCalled();
    expect(submit).toHaveBeenCalledTimes(1);
  });

  it('G then Q goes to the queue; Q alone does not', async () => {
    const goQueue = jest.fn();
    setUp({ goQueue });
    await userEvent.keyboard('q');
    expect(goQueue).not.toHaveBeenCalled();
    await userEvent.keyboard('gq');
    expect(goQueue).toHaveBeenCalledTimes(1);
  });

  it('Enter on a button is the button’s', async () => {
    const rowOpen = jest.fn();
    setUp({ rowOpen });
    screen.getByRole('button').focus();
    await userEvent.keyboard('{Enter}');
    expect(rowOpen).not.toHaveBeenCalled();
  });

  it('an open dialog hides the keys of the page below', async () => {
    const rowNext = jest.fn();
    const paperNext = jest.fn();
    setUp({ rowNext }, { paperNext });
    await userEvent.keyboard('j{ArrowRight}');
    expect(rowNext).not.toHaveBeenCalled();
    expect(paperNext).toHaveBeenCalledTimes(1);
  });

  it.each(Object.entries(shortcuts))('%s takes no key of browser or screen reader', (_id, { keys }) => {
    expect(keys).not.toMatch(/^Ctrl\+\d$|^Alt\+[DEF]$|^F(1|3|5|6|7|10|11|12)$/);
  });

  it('draws keys as people read them', () => {
    expect([keyLabel('Alt+A'), keyLabel('g q'), keyLabel('ArrowRight')]).toEqual(['Alt A', 'G Q', '→']);
  });
});

it('the sheet lists every key and switches single keys off', async () => {
  render(<ShortcutSheet onClose={() => undefined} />);
  const dialog = screen.getByRole('dialog', { name: '键盘快捷键' });
  expect(dialog.querySelectorAll('li kbd')).toHaveLength(Object.keys(shortcuts).length);
  await userEvent.click(screen.getByRole('checkbox', { name: '打开单键快捷键' }));
  expect(singleKeys.get()).toBe('off');
});
