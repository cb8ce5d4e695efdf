import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import { ItemActions } from '@/features/work-items/item-actions';
import { Refusal } from '@/features/work-items/refusal';
import { ME } from '../../support/resident-server';
import { resetTaro, taro } from '../../support/taro';

const OFFER = { mayAsk: true, words: '可以申请重新评定一次，最晚 3月24日 星期二申请。' };
const REFUSAL = {
  reason: '不够标准',
  words: '评下来不够。',
  otherHelp: [],
  remedy: '也可以打 12345。',
  phone: null,
};
const refused = (more: Partial<ResidentItem>) =>
  ({
    id: 'i',
    allowedActions: [],
    holder: null,
    supplement: null,
    refusal: REFUSAL,
    ...more,
  }) as ResidentItem;
const actionsOf = (item: ResidentItem) =>
  render(<ItemActions item={item} me={ME} busy={false} onUrge={() => undefined} />);

beforeEach(() => resetTaro());

test('while it can be asked for, the button stands there with the last day', async () => {
  actionsOf(
    refused({
      allowedActions: ['ask-second-assessment'],
      refusal: { ...REFUSAL, secondAssessment: OFFER },
    }),
  );
  expect(screen.getByText(OFFER.words)).toBeVisible();
  const button = screen.getByRole('link', { name: '不同意评定，申请重新评定' });
  expect(button).toHaveAttribute('href', expect.stringContaining('second-assessment'));
  await userEvent.click(button);
  expect(taro.calls.at(-1)?.[1]).toMatchObject({ url: '/pages/work-items/second-assessment/index?id=i' });
});

test('afterwards there is no button, and the refusal says that the day is over', () => {
  const over = { mayAsk: false, words: '申请重新评定的日子过了，最晚是 3月24日 星期二。' };
  actionsOf(refused({ refusal: { ...REFUSAL, secondAssessment: over } }));
  expect(screen.queryByRole('link', { name: /重新评定/ })).not.toBeInTheDocument();
  render(<Refusal refusal={{ ...REFUSAL, secondAssessment: over }} />);
  expect(screen.getByText(over.words)).toBeVisible();
});
