import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Button } from '@/ui/button';
import { PhoneCall } from '@/ui/phone-call';
import { Row } from '@/ui/row';
import { Screen } from '@/ui/screen';
import { resetTaro, taro } from '../../support/taro';

beforeEach(resetTaro);

test('a button is reached by Tab and fired by Enter and Space', async () => {
  const onPress = jest.fn();
  render(<Button onPress={onPress}>下一题</Button>);
  await userEvent.tab();
  expect(screen.getByRole('button', { name: '下一题' })).toHaveFocus();
  await userEvent.keyboard('{Enter} ');
  expect(onPress).toHaveBeenCalledTimes(2);
});

test('repeated words carry their object in the name', () => {
  render(
    <Button look="text" label="改手机号" onPress={() => undefined}>
      改
    </Button>,
  );
  expect(screen.getByRole('button', { name: '改手机号' })).toHaveTextContent('改');
});

test('a busy button shows and says so, and ignores further presses', async () => {
  const onPress = jest.fn();
  render(
    <Screen title="核对" tab="home">
      <Button busy="正在提交…" onPress={onPress}>
        确认提交
      </Button>
    </Screen>,
  );
  await userEvent.click(screen.getByRole('button', { name: '正在提交…' }));
  expect(onPress).not.toHaveBeenCalled();
  expect(screen.getByRole('status')).toHaveTextContent('正在提交…');
});

test('a link to another page is a real link and opens it without reloading', async () => {
  render(<Button to={{ page: 'item', id: 'a b' }}>看办到哪一步</Button>);
  const link = screen.getByRole('link', { name: '看办到哪一步' });
  expect(link).toHaveAttribute('href', '/pages/work-items/item/index?id=a%20b');
  await userEvent.click(link);
  expect(taro.calls).toEqual([['navigateTo', { url: '/pages/work-items/item/index?id=a%20b' }]]);
});

test('a full page stack replaces its top instead of failing', async () => {
  taro.pages = 10;
  render(<Button to={{ page: 'help' }}>求助</Button>);
  await userEvent.click(screen.getByRole('link'));
  expect(taro.calls[0]?.[0]).toBe('redirectTo');
});

test('words are nobody to call: neither a button nor a row offers it', () => {
  render(
    <>
      <PhoneCall number="县民政局社会福利股" who="县民政局" />
      <Row icon="phone" title="有不同意见" call="乡镇残联" />
    </>,
  );
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.getByText('有不同意见')).toBeInTheDocument();
});

test('a telephone call is a tel: link that says whom it calls', () => {
  render(<PhoneCall number="07450001234" who="石玉梅" />);
  expect(screen.getByRole('link', { name: '打电话给石玉梅' })).toHaveAttribute('href', 'tel:07450001234');
});
