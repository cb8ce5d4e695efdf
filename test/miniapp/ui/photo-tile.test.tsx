import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useAnnouncement } from '@/ui/announce';
import { AddPhoto, PhotoTile } from '@/ui/photo-tile';
import type { PhotoState } from '@/ui/photo-tile/types';

function Said() {
  return <p data-testid="said">{useAnnouncement()}</p>;
}

const onRetry = jest.fn();

const tile = (state: PhotoState) => (
  <>
    <PhotoTile
      name="过道"
      src="blob:x"
      state={state}
      onRetake={jest.fn()}
      onDelete={jest.fn()}
      onRetry={onRetry}
      onStop={jest.fn()}
    />
    <Said />
  </>
);

test('each action names the photo it is about', () => {
  render(tile({ kind: 'done' }));
  expect(screen.getByRole('img', { name: '过道的照片' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '重拍过道' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '删除过道' })).toBeInTheDocument();
  expect(screen.getByText('已传好')).toBeInTheDocument();
});

test('progress is spoken at the start, half way and at the end only', () => {
  const { rerender } = render(tile({ kind: 'waiting' }));
  const spoken: string[] = [];
  for (const percent of [1, 20, 49, 50, 80, 99]) {
    rerender(tile({ kind: 'sending', percent }));
    const words = screen.getByTestId('said').textContent ?? '';
    if (spoken.at(-1) !== words) spoken.push(words);
  }
  rerender(tile({ kind: 'done' }));
  spoken.push(screen.getByTestId('said').textContent ?? '');
  expect(spoken).toEqual(['过道的照片，开始传', '过道的照片，传了一半', '过道的照片，已传好']);
});

test('a failed photo alerts with the reason and can be sent again', async () => {
  render(tile({ kind: 'failed', reason: '没传上去，网断了' }));
  expect(screen.getByRole('alert')).toHaveTextContent('没传上去，网断了');
  await userEvent.click(screen.getByRole('button', { name: '再传过道' }));
  expect(onRetry).toHaveBeenCalled();
});

test('while it is sent it can only be stopped', () => {
  render(tile({ kind: 'sending', percent: 10 }));
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['停止']);
});

test('one more photo is a button', () => {
  render(<AddPhoto words="加一张" onPress={() => undefined} />);
  expect(screen.getByRole('button', { name: '加一张' })).toBeInTheDocument();
});
