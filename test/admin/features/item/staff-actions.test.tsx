import { NO_COUNTY } from '../../../factories/county-office';
import { screen, waitFor, within } from '@testing-library/react';
import { addDays, localDateOf, plainDate } from '@zhucantong/shared/calendar/plain-date';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { ACTION_RULES } from '@zhucantong/shared/work-items/action-rules';
import { type ActionType } from '@zhucantong/shared/work-items/status-table';
import { decisions, sideActions } from '../../../../server/admin/src/features/item/action-order';
import { presentServiceGuide } from '../../../../server/services/services.presenter';
import definition from '../../../../shared/service-catalogue/definitions/assistive-device';
import { aStaffItem } from '../../../factories/staff-item';
import { problem, type FakeAnswer, type SeenRequest } from '../../support/fake-server';
import { openItemAtDesk, previewOf } from '../../support/item-desk';

const openItem = (item: StaffItem, answers: Record<string, (request: SeenRequest) => FakeAnswer> = {}) =>
  openItemAtDesk(item, {
    ...previewOf('新的日子定了', '缺货。'),
    'GET /api/public/clock': () => ({
      body: { isDemo: true, now: '2026-11-24T03:00:00.000Z', today: '2026-11-24', movedByDays: 1 },
    }),
    'GET /api/public/services/assistive-device/versions/1': () => ({
      body: presentServiceGuide(definition, null, plainDate('2026-11-24'), NO_COUNTY),
    }),
    'POST /api/staff/files': () => ({ status: 201, body: { id: 'file-9', width: 8, height: 6, bytes: 99 } }),
    'POST /api/staff/files/file-9/ticket': () => ({
      body: { url: '/api/public/photos/t', expiresAt: '2026-11-24T06:34:00.000Z' },
    }),
    ...answers,
  });

const sent = (seen: readonly SeenRequest[]) =>
  seen.filter(({ path }) => path.endsWith('/actions')).map(({ body }) => body);
const aPhoto = () => new File(['jpeg'], 'photo.jpg', { type: 'image/jpeg' });

/** Offered for a moment where it was assigned, never on the item. */
const ELSEWHERE: readonly ActionType[] = ['undo-assign'];

it('everything staff may ever do with an item is drawn', () => {
  const byStaff = (Object.keys(ACTION_RULES) as ActionType[])
    .filter((action) => (ACTION_RULES[action].by as readonly string[]).includes('staff'))
    .filter((action) => !ELSEWHERE.includes(action));
  expect([...decisions, ...sideActions, 'note'].sort()).toEqual(byStaff.sort());
});

it('somebody whom no message reaches is told in the words shown, and it is recorded up to there', async () => {
  const telling = {
    ...{ why: '本人没有开通账号，消息送不到手机上。', how: '打电话 138****6027', upTo: 4 },
    words: [{ title: '评估做完了', body: '马上审批。' }],
  };
  const { user, seen } = openItem(aStaffItem({ allowedActions: ['record-told', 'note'], telling }));
  await user.click(await screen.findByRole('button', { name: /告诉本人/ }));
  expect(screen.getByText(/打电话 138\*\*\*\*6027/)).toBeInTheDocument();
  expect(screen.getByText(/马上审批/)).toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText('怎么告诉的'), 'phone');
  await user.click(screen.getByRole('button', { name: /已经告诉本人/ }));
  await waitFor(() =>
    expect(sent(seen)).toEqual([
      expect.objectContaining({ action: { type: 'record-told', by: 'phone', upTo: 4 } }),
    ]),
  );
});

it('who asks at the window or on the telephone is urged for: by which way, and what was said', async () => {
  const { user, seen } = openItem(aStaffItem({ allowedActions: ['urge', 'note'] }));
  await user.click(await screen.findByRole('button', { name: /替人催办/ }));
  await user.click(screen.getByRole('button', { name: /记下催办/ }));
  expect((await screen.findAllByText('请选怎么来催的。')).length).toBeGreaterThan(0);
  await user.click(within(screen.getByRole('group', { name: '怎么来催的' })).getByLabelText('电话'));
  await user.type(screen.getByLabelText(/谁来催的/), '他爱人打来的');
  await user.click(screen.getByRole('button', { name: /记下催办/ }));
  await waitFor(() =>
    expect(sent(seen)).toEqual([
      expect.objectContaining({ channel: 'phone', action: { type: 'urge', words: '他爱人打来的' } }),
    ]),
  );
});

it('a call is handed on to a step that can answer it', async () => {
  const dispatchTo = [{ code: 'devices', title: '康复股答复' }];
  const { user, seen } = openItem(aStaffItem({ allowedActions: ['dispatch', 'note'], dispatchTo }));
  await user.click(await screen.findByRole('button', { name: /转给别的股室/ }));
  await user.selectOptions(screen.getByLabelText('转给哪里'), 'devices');
  await user.click(screen.getByRole('button', { name: /^转办/ }));
  await waitFor(() =>
    expect(sent(seen)).toEqual([expect.objectContaining({ action: { type: 'dispatch', to: 'devices' } })]),
  );
});

describe('a new day after a missed promise', () => {
  const late = aStaffItem({ allowedActions: ['give-new-day', 'note'] });

  it('is not offered where the server does not allow it', async () => {
    openItem(aStaffItem());
    await screen.findByRole('button', { name: /^批准/ });
    expect(screen.queryByRole('button', { name: /告知新的日子/ })).not.toBeInTheDocument();
  });

  it('is told with its weekday and the reason, after the message was shown', async () => {
    const { user, seen } = openItem(late);
    await user.click(await screen.findByRole('button', { name: /告知新的日子/ }));
    const day = screen.getByLabelText('新的日子');
    await waitFor(() => expect(day).toHaveAttribute('min', '2026-11-25'));
    await user.type(day, '2026-12-01');
    expect(screen.getByText('12月1日 周二')).toBeInTheDocument();
    await user.click(screen.getByLabelText(/为什么晚了/));
    await user.paste('缺货。');
    expect(await screen.findByText('新的日子定了')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /把新的日子告诉申请人/ }));
    await waitFor(() =>
      expect(sent(seen)).toEqual([
        expect.objectContaining({
          channel: 'admin',
          action: { type: 'give-new-day', on: '2026-12-01', words: '缺货。' },
        }),
      ]),
    );
    expect(await screen.findByRole('heading', { name: /普通轮椅/ })).toBeInTheDocument();
    expect(screen.queryByLabelText('新的日子')).not.toBeInTheDocument();
  });

  it('asks for both, and says at once that a day over is none', async () => {
    const { user, seen } = openItem(late);
    await user.click(await screen.findByRole('button', { name: /告知新的日子/ }));
    await user.click(screen.getByRole('button', { name: /把新的日子告诉申请人/ }));
    expect(screen.getByLabelText('新的日子')).toHaveFocus();
    expect(screen.getByLabelText('新的日子')).toHaveAccessibleDescription(/请选新的日子。/);
    expect(screen.getByLabelText(/为什么晚了/)).toHaveAccessibleDescription('请写几句话。');
    await user.type(screen.getByLabelText('新的日子'), addDays(localDateOf(new Date(0)), 1));
    expect(screen.getByLabelText('新的日子')).toHaveAccessibleDescription(/要在今天以后/);
    expect(sent(seen)).toEqual([]);
  });
});

describe.each(['supplement', 'reopen'] as const)('%s on the applicant’s request', (type) => {
  const waiting = aStaffItem({
    allowedActions: [type, 'note'],
    supplement: {
      round: 1,
      until: '12月8日 周二',
      open: type === 'supplement',
      items: [
        { kind: 'paper', code: 'home-photos', title: '家门口的照片', why: '照片太暗。' },
        { kind: 'field', code: 'contactPhone', title: '手机号', why: '打不通。' },
      ],
    },
  });

  it('draws what was asked and nothing else, and sends it by the way it came', async () => {
    const { user, seen } = openItem(waiting);
    await user.click(await screen.findByRole('button', { name: /申请人补来了/ }));
    const phone = await screen.findByLabelText('手机号');
    const panel = within(screen.getByRole('region', { name: /您的决定/ }));
    expect(panel.getAllByRole('textbox')).toEqual([phone]);
    expect(phone).toHaveAccessibleDescription('要补的原因：打不通');
    await user.click(phone);
    await user.paste('13900002208');
    await user.upload(screen.getByLabelText('家门口的照片'), aPhoto());
    expect(await screen.findByAltText('家门口的照片第 1 张')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /补齐了，接着办/ }));
    expect(screen.getByRole('radio', { name: '窗口' })).toHaveFocus();
    await user.click(screen.getByRole('radio', { name: '电话' }));
    await user.click(screen.getByRole('button', { name: /补齐了，接着办/ }));
    await waitFor(() =>
      expect(sent(seen)).toEqual([
        expect.objectContaining({
          channel: 'phone',
          action: { type, answers: { contactPhone: '13900002208' }, papers: { 'home-photos': ['file-9'] } },
        }),
      ]),
    );
    const upload = seen.find(({ path }) => path === '/api/staff/files')!;
    expect(upload.body).toMatchObject({ purpose: 'record', paper: 'home-photos' });
    expect(upload.headers).not.toHaveProperty('Content-Type');
  });

  it('keeps the typed answers and the photo, and takes the photo off again', async () => {
    const { user, seen } = openItem(waiting);
    await user.click(await screen.findByRole('button', { name: /申请人补来了/ }));
    await user.upload(await screen.findByLabelText('家门口的照片'), aPhoto());
    await user.click(screen.getByLabelText('手机号'));
    await user.paste('13900002208');
    await user.tab();
    await waitFor(() =>
      expect(seen.findLast(({ method }) => method === 'PUT')?.body).toMatchObject({
        form: { asked: { answers: { contactPhone: '13900002208' } }, photos: { 'home-photos': ['file-9'] } },
      }),
    );
    await user.click(screen.getByRole('button', { name: '去掉家门口的照片第 1 张' }));
    expect(screen.queryByAltText('家门口的照片第 1 张')).not.toBeInTheDocument();
    expect(screen.getByLabelText('家门口的照片')).toHaveFocus();
  });
});

describe('hand-over', () => {
  const handOver = aStaffItem({
    allowedActions: ['hand-over'],
    record: {
      action: 'hand-over',
      label: '送达',
      fields: [],
      papers: [
        { code: 'signature', title: '签收照片', why: '', countsAsGood: '看得清', required: false, most: 3 },
      ],
      leadsTo: null,
      initial: {},
    },
  });

  it('sends a signature photo with the record, the same upload again after a failure', async () => {
    let isDown = true;
    const { user, seen } = openItem(handOver, {
      'POST /api/staff/files': () =>
        isDown
          ? problem(503, 'unavailable')
          : { status: 201, body: { id: 'file-9', width: 8, height: 6, bytes: 99 } },
    });
    await user.click(await screen.findByRole('button', { name: /记送达/ }));
    await user.upload(screen.getByLabelText(/签收照片/), aPhoto());
    const again = await screen.findByRole('button', { name: '再传一次' });
    isDown = false;
    await user.click(again);
    expect(await screen.findByAltText('签收照片第 1 张')).toBeInTheDocument();
    const ids = seen
      .filter(({ path }) => path === '/api/staff/files')
      .map(({ body }) => (body as { uploadId: string }).uploadId);
    expect(new Set(ids).size).toBe(1);
    await user.click(screen.getByRole('button', { name: /送到了，请申请人确认/ }));
    await waitFor(() =>
      expect(sent(seen)).toMatchObject([
        { action: { type: 'hand-over', record: {}, papers: { signature: ['file-9'] } } },
      ]),
    );
  });

  it('needs no photo', async () => {
    const { user, seen } = openItem(handOver);
    await user.click(await screen.findByRole('button', { name: /记送达/ }));
    await user.click(screen.getByRole('button', { name: /送到了，请申请人确认/ }));
    await waitFor(() => expect(sent(seen)).toMatchObject([{ action: { type: 'hand-over', record: {} } }]));
    expect((sent(seen)[0] as { action: object }).action).not.toHaveProperty('papers');
  });
});

describe('on the applicant’s request', () => {
  it('receipt, no receipt and withdrawal are drawn where they are allowed', async () => {
    const { user, seen } = openItem(
      aStaffItem({ allowedActions: ['confirm-receipt', 'report-not-received', 'withdraw', 'note'] }),
    );
    expect(await screen.findByRole('button', { name: /申请人确认收到了/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /申请人要撤回/ })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /申请人没收到/ }));
    await user.click(screen.getByLabelText(/申请人怎么说的/));
    await user.paste('还没见到东西。');
    await user.click(screen.getByRole('button', { name: /记下：申请人没收到/ }));
    await waitFor(() =>
      expect(sent(seen)).toMatchObject([
        { action: { type: 'report-not-received', words: '还没见到东西。' } },
      ]),
    );
  });
});
