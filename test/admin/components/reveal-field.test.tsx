import '../support/web-globals';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RevealField, revealMs, spokenMask } from '../../../server/admin/src/components/reveal-field';

const reasons = [
  { code: 'call', words: '要给申请人打电话' },
  { code: 'check', words: '核对身份' },
] as const;

function setUp(onReveal = jest.fn(() => Promise.resolve('990101195901010015'))) {
  jest.useFakeTimers();
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  render(<RevealField label="身份证号" masked="9901************15" reasons={reasons} onReveal={onReveal} />);
  return { user, onReveal, button: screen.getByRole('button', { name: '查看完整身份证号' }) };
}

afterEach(() => jest.useRealTimers());

describe('RevealField', () => {
  it('asks for a reason before anything is fetched', async () => {
    const { user, button, onReveal } = setUp();
    await user.click(button);
    expect(await screen.findByRole('radio', { name: '要给申请人打电话' })).toHaveFocus();
    expect(onReveal).not.toHaveBeenCalled();
  });

  it('shows the whole value for 60 seconds, the focus back on the button', async () => {
    const { user, button, onReveal } = setUp();
    await user.click(button);
    await user.click(await screen.findByRole('radio', { name: '核对身份' }));
    await user.click(screen.getByRole('button', { name: /^显示/ }));
    expect(onReveal).toHaveBeenCalledWith('check');
    expect(await screen.findByText('990101195901010015')).toBeInTheDocument();
    expect(button).toHaveFocus();
    act(() => jest.advanceTimersByTime(revealMs - 1));
    expect(screen.getByText('990101195901010015')).toBeInTheDocument();
    act(() => jest.advanceTimersByTime(1));
    expect(screen.queryByText('990101195901010015')).not.toBeInTheDocument();
  });

  it('closes with Esc and gives the focus back', async () => {
    const { user, button } = setUp();
    await user.click(button);
    await screen.findByRole('radio', { name: '核对身份' });
    await user.keyboard('{Escape}');
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute('aria-expanded', 'false');
  });

  it('says why when it may not be seen', async () => {
    const { user, button } = setUp(jest.fn(() => Promise.reject(new Error('您没有查看的权限。'))));
    await user.click(button);
    await user.click(await screen.findByRole('button', { name: /^显示/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('您没有查看的权限。');
  });

  it('reads a mask as one phrase', () => {
    expect(spokenMask('9901************15')).toBe('已遮挡，尾号 15');
    expect(spokenMask('***')).toBe('已遮挡');
  });
});
