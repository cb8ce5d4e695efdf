import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CalendarYear } from '@zhucantong/shared/calendar/calendar-view';
import { plainDate } from '@zhucantong/shared/calendar/plain-date';
import { HoursTab } from '../../../../server/admin/src/features/calendar/hours-tab';
import { problem, startFakeServer } from '../../support/fake-server';
import { renderAdmin } from '../../support/render-admin';

const today = plainDate('2026-11-27');
const line = (over: Partial<CalendarYear['officeHours']['changes'][number]> = {}) => ({
  ...{
    from: plainDate('2026-12-01'),
    fromWords: '12月1日 周二',
    words: '工作日 8:00 到 12:00、15:00 到 18:00',
  },
  ...{ reason: '冬季作息', by: '龙安平', when: '11月26日 周四', isToCome: true, ...over },
});
const yearWith = (...changes: CalendarYear['officeHours']['changes']): CalendarYear => ({
  ...{ year: 2026, today, published: null, editions: [], overrides: [], overrideChanges: [] },
  officeHours: { today: '工作日 8:30 到 12:00、14:00 到 17:30', changes },
  ...{ draft: null, known: null, alarms: [] },
});

const POST = 'POST /api/staff/calendar/office-hours';
function openTab(data: CalendarYear, answer = () => ({ body: data }) as object) {
  const server = startFakeServer({ [POST]: answer });
  renderAdmin(<HoursTab data={data} />);
  return server;
}
const sent = (server: ReturnType<typeof openTab>) => server.seen.map(({ body }) => body);
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('the office hours of a county', () => {
  it('are set from tomorrow at the earliest, with times and a reason', async () => {
    const server = openTab(yearWith());
    await press('从某一天起改上班时间');
    expect(screen.getByLabelText('从哪一天起')).toHaveValue('2026-11-28');
    await press('定下来，从那天起用');
    expect(await within(screen.getByRole('dialog')).findByRole('alert')).toHaveTextContent('请写原因。');
    fill('从哪一天起', '2026-12-01');
    fill('下午开始', '15:00');
    fill('下午结束', '14:00');
    fill('原因（比如夏季作息）', '冬季作息');
    await press('定下来，从那天起用');
    expect(within(screen.getByRole('dialog')).getByRole('alert')).toHaveTextContent('上班时间要从早到晚写。');
    fill('下午结束', '18:00');
    await press('定下来，从那天起用');
    expect(await screen.findByText('上班时间定好了，到那天起用。')).toBeInTheDocument();
    expect(sent(server)).toEqual([
      {
        from: '2026-12-01',
        spans: [
          { opens: 510, closes: 720 },
          { opens: 900, closes: 1080 },
        ],
        reason: '冬季作息',
      },
    ]);
  });

  it('say who changed them, and a change that is to come is taken back with a reason', async () => {
    const server = openTab(yearWith(line(), line({ from: plainDate('2026-05-01'), isToCome: false })));
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('冬季作息（龙安平，11月26日 周四）');
    await userEvent.click(
      within(screen.getAllByRole('listitem')[0]!).getByRole('button', { name: /^收回12月1日/ }),
    );
    fill('为什么收回', '不改了');
    await press('收回');
    expect(await screen.findByText('收回了，上班时间照原来的。')).toBeInTheDocument();
    expect(sent(server)).toEqual([{ from: '2026-12-01', spans: null, reason: '不改了' }]);
  });

  it('stay typed where the server refuses them', async () => {
    openTab(yearWith(), () => problem(409, 'changed-meanwhile'));
    await press('从某一天起改上班时间');
    fill('原因（比如夏季作息）', '冬季作息');
    await press('定下来，从那天起用');
    expect(await within(screen.getByRole('dialog')).findByRole('alert')).toHaveTextContent(/先改了/);
    expect(screen.getByLabelText('原因（比如夏季作息）')).toHaveValue('冬季作息');
  });
});
