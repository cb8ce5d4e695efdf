import { act, render, screen } from '@testing-library/react';
import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import { HelpView } from '@/features/help/help-view';
import { ReachRow } from '@/features/reach/reach-row';
import { sessionEnded, signIn } from '@/features/session/session-store';
import { ItemActions } from '@/features/work-items/item-actions';
import { OutsideBody } from '@/features/work-items/outside-body';
import { Refusal } from '@/features/work-items/refusal';
import { axeFindings } from '../../support/axe';
import { ME, standInServer } from '../../support/resident-server';
import { resetTaro } from '../../support/taro';

const HELPER = { name: '谢桂花', unitName: '枫香村', phone: '19900002207' };
const DEAF = { ...ME, withoutVoice: true, helper: HELPER };
const OFFICE = '0745-0000001';

async function signedIn(me: typeof ME) {
  standInServer({
    'GET /api/resident/session': () => ({ body: me }),
    'POST /api/resident/session/local': () => ({ body: { token: null, me } }),
  });
  await act(() => signIn('wu-xiaomei'));
}
const itemActions = (allowedActions: ResidentItem['allowedActions']) =>
  render(
    <ItemActions
      item={
        { id: 'i', allowedActions, holder: null, supplement: null, refusal: null } as unknown as ResidentItem
      }
      me={DEAF}
      busy={false}
      onUrge={() => undefined}
    />,
  );

beforeEach(async () => {
  resetTaro();
  await signedIn(DEAF);
});
afterEach(() => act(() => sessionEnded()));

describe('somebody who does not use the telephone', () => {
  it('urges in the program first; the call is for others to make, and only words', () => {
    itemActions(['urge']);
    const [urge, call] = [
      screen.getByRole('button', { name: '催一下' }),
      screen.getByRole('link', { name: '请人代打给靖州残联' }),
    ];
    expect(urge.compareDocumentPosition(call)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(call).toHaveClass('txt');
    expect(screen.queryByText('打电话')).toBeNull();
  });

  it('is led to the ways without a voice where nothing but a call was offered', () => {
    itemActions([]);
    expect(screen.getByRole('link', { name: '不打电话，怎么找我们' })).toHaveAttribute(
      'href',
      '/pages/help/index',
    );
    expect(screen.getByRole('link', { name: '请人代打给靖州残联' })).toHaveAttribute('href', `tel:${OFFICE}`);
  });

  it('reads the same at a refusal and at an outside body', () => {
    const refusal = { reason: '不够标准', words: '评下来不够。', otherHelp: [], remedy: '可以申请复核。' };
    render(<Refusal refusal={{ ...refusal, phone: OFFICE }} />);
    expect(screen.getByRole('link', { name: '不打电话，怎么找我们' })).toBeVisible();
    const ask = { words: '县残联', phone: OFFICE };
    render(<OutsideBody outside={{ body: '县民政局', words: '在县民政局', sinceOn: '2026-06-05', ask }} />);
    expect(screen.getByRole('link', { name: '请人代打给县残联' })).toBeVisible();
    expect(screen.queryByRole('link', { name: /打电话给|打电话问/ })).toBeNull();
  });

  it('writes to a mobile number', () => {
    render(<ReachRow icon="people" title="请专职委员代填" hint="枫香村 谢桂花" number={HELPER.phone} />);
    expect(screen.getByRole('link', { name: /发短信：请专职委员代填/ })).toHaveAttribute(
      'href',
      `sms:${HELPER.phone}`,
    );
  });

  it('finds program, short message and window before the calls on the page of help', async () => {
    document.documentElement.lang = 'zh-CN';
    render(<HelpView />);
    const headings = screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent);
    expect(headings.slice(0, 3)).toEqual(['不用打电话的办法', '请人帮忙', '请人代打电话']);
    expect(screen.getByText(/渠阳镇政务服务中心一楼/)).toBeVisible();
    expect(screen.getByRole('link', { name: /发短信：枫香村 谢桂花/ })).toBeVisible();
    expect(screen.getByRole('link', { name: '请人代打给12345' })).toHaveAttribute('href', 'tel:12345');
    expect(await axeFindings()).toEqual([]);
  });
});

test('everybody else calls, as before', async () => {
  await signedIn({ ...ME, helper: HELPER });
  render(<ReachRow icon="people" title="请专职委员代填" hint="枫香村 谢桂花" number={HELPER.phone} />);
  expect(screen.getByRole('link', { name: /请专职委员代填/ })).toHaveAttribute('href', `tel:${HELPER.phone}`);
});
