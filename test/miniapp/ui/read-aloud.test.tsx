import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReadAloud } from '@/ui/read-aloud';

const SECTIONS = [
  { title: '多久能拿到', text: '26 个工作日。' },
  { title: '谁能办', text: '有本县户口。' },
];

/** A voice that finishes a sentence when the test says so. */
function installVoice() {
  const spoken: SpeechSynthesisUtterance[] = [];
  const synthesis = {
    getVoices: () => [{ lang: 'zh-CN' }],
    speak: (utterance: SpeechSynthesisUtterance) => spoken.push(utterance),
    cancel: jest.fn(),
    pause: jest.fn(),
    resume: jest.fn(),
  };
  Object.assign(window, {
    speechSynthesis: synthesis,
    SpeechSynthesisUtterance: class {
      constructor(readonly text: string) {}
    },
  });
  const finish = () => act(async () => spoken.at(-1)?.onend?.({} as SpeechSynthesisEvent));
  return { spoken, synthesis, finish };
}

afterEach(() => {
  Reflect.deleteProperty(window, 'speechSynthesis');
});

test('without a Chinese voice nothing offers to read', async () => {
  const { container } = render(<ReadAloud sections={SECTIONS} />);
  await act(async () => undefined);
  expect(container).toBeEmptyDOMElement();
});

test('it reads section by section, names the one it reads, and ends by itself', async () => {
  const { spoken, finish } = installVoice();
  render(<ReadAloud sections={SECTIONS} />);
  await userEvent.click(await screen.findByRole('button', { name: '把这一页读给我听' }));
  expect(screen.getByRole('status')).toHaveTextContent('正在读：多久能拿到');
  expect(spoken[0]?.text).toBe('多久能拿到。26 个工作日。');
  await finish();
  expect(screen.getByRole('status')).toHaveTextContent('正在读：谁能办');
  await finish();
  expect(screen.getByRole('button', { name: '把这一页读给我听' })).toBeInTheDocument();
});

test('it can be paused and stopped, and stops when the page goes', async () => {
  const { synthesis } = installVoice();
  const { unmount } = render(<ReadAloud sections={SECTIONS} />);
  await userEvent.click(await screen.findByRole('button'));
  await userEvent.click(screen.getByRole('button', { name: '停一下' }));
  expect(synthesis.pause).toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: '接着读' }));
  await userEvent.click(screen.getByRole('button', { name: '不读了' }));
  expect(screen.getByRole('button', { name: '把这一页读给我听' })).toBeInTheDocument();
  synthesis.cancel.mockClear();
  unmount();
  expect(synthesis.cancel).toHaveBeenCalled();
});
