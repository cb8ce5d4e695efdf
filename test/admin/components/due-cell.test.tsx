import { render } from '@testing-library/react';
import { DueCell, type Due } from '../../../server/admin/src/components/due-cell';

const aDue = (changes: Partial<Due> = {}): Due => ({
  kind: 'soon',
  sentence: '还剩 2 个工作日',
  date: '11月26日 周四',
  provisional: false,
  ...changes,
});

describe('DueCell', () => {
  it('is read as a sentence, then a date', () => {
    const { container } = render(<DueCell due={aDue()} />);
    expect(container).toHaveTextContent('办理期限，还剩 2 个工作日，11月26日 周四');
  });

  it('says 暂定 when the year has no published calendar', () => {
    const { container } = render(<DueCell due={aDue({ provisional: true })} />);
    expect(container).toHaveTextContent('11月26日 周四，暂定');
  });

  it.each(['ok', 'soon', 'today', 'over', 'stop', 'done'] as const)(
    'draws %s with an icon that readers skip',
    (kind) => {
      const { container } = render(<DueCell due={aDue({ kind })} />);
      expect(container.querySelector(`.due.${kind} svg`)).toHaveAttribute('aria-hidden', 'true');
    },
  );

  it('leaves the date out where there is none', () => {
    const { container } = render(<DueCell due={aDue({ kind: 'done', sentence: '已办好', date: '' })} />);
    expect(container).toHaveTextContent(/^办理期限，已办好$/);
  });
});
