import { NO_COUNTY } from '../../../factories/county-office';
import { renderAdmin } from '../../support/render-admin';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { plainDate } from '@zhucantong/shared/calendar/plain-date';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import { IntakePage } from '../../../../server/admin/src/features/intake/intake-page';
import { emptyIntake } from '../../../../server/admin/src/features/intake/intake-typing';
import { presentServiceGuide, presentServiceToTakeIn } from '../../../../server/services/services.presenter';
import {
  ANSWERED_LAST_YEAR,
  LAST_YEAR,
  takingLastYears,
  THIS_YEAR,
} from '../../../factories/renewed-service';
import { axeFindings } from '../../../support/axe';
import { startFakeServer } from '../../support/fake-server';

const TODAY = plainDate('2026-06-04');
const guide = (definition: ServiceDefinition) => ({
  body: JSON.parse(JSON.stringify(presentServiceGuide(definition, null, TODAY, NO_COUNTY))) as unknown,
});

const FORM = 's'.repeat(22);

/** The counter with a form of last year that was not sent. */
function openCounter(current: ServiceDefinition) {
  const form = {
    ...{ ...emptyIntake, submissionId: FORM, service: 'yearly-aid@1' },
    ...{ answers: ANSWERED_LAST_YEAR, photos: { deed: ['f1'], 'home-photos': ['f2'] } },
  };
  const server = startFakeServer({
    'GET /api/staff/intake/forms': () => ({ body: { forms: [], keptDays: 90 } }),
    [`GET /api/staff/intake/forms/${FORM}`]: () => ({
      body: { typing: { seenVersion: 0, form }, savedAt: '2026-06-04T02:00:00.000Z' },
    }),
    [`PUT /api/staff/intake/forms/${FORM}`]: ({ body }) => ({
      body: { typing: body, savedAt: '2026-06-04T02:00:00.000Z' },
    }),
    'GET /api/staff/services': () => ({ body: { services: [presentServiceToTakeIn(current, TODAY)] } }),
    'GET /api/public/services/yearly-aid/versions/1': () => guide(LAST_YEAR),
    'GET /api/public/services/yearly-aid/versions/2': () => guide(current),
  });
  document.documentElement.lang = 'zh-CN';
  renderAdmin(
    <main>
      <IntakePage county="431229" givesCodes />
    </main>,
    { at: `/intake?form=${FORM}` },
  );
  return { ...server, user: userEvent.setup() };
}

describe('a form that was begun at the counter under an older version', () => {
  it('shows what differs before it goes on, and carries over what was typed', async () => {
    const { user } = openCounter(THIS_YEAR);
    const card = await screen.findByRole('group', { name: '表格更新了' });
    expect(within(card).getByRole('row', { name: /村干部电话 0745-0000001/ })).toBeInTheDocument();
    expect(within(card).getByRole('row', { name: /宅基地证 1 张照片 不用交了/ })).toBeInTheDocument();
    expect(screen.queryByLabelText('几口人')).toBeNull();
    expect(within(card).queryByRole('button', { name: /旧表格/ })).toBeNull();
    expect(await axeFindings()).toEqual([]);
    await user.click(within(card).getByRole('button', { name: '带到新表格，接着填' }));
    expect(await screen.findByLabelText('家里几口人')).toHaveValue(String(ANSWERED_LAST_YEAR.people));
    expect(screen.getByLabelText('要改哪里')).toHaveValue(ANSWERED_LAST_YEAR.needs);
    expect(screen.getByLabelText(/房主是谁/)).toHaveValue('');
    expect(screen.queryByRole('group', { name: '表格更新了' })).toBeNull();
    await waitFor(() => expect(screen.getByRole('heading', { name: '3 填表' })).toHaveFocus());
  });

  it('goes on as it is where it is still taken, and nothing is sent before that is said', async () => {
    const { user, seen } = openCounter(takingLastYears('2026-06-30'));
    const card = await screen.findByRole('group', { name: '表格更新了' });
    await user.click(screen.getByRole('button', { name: /收下，出回执/ }));
    expect(screen.getByText('表格更新了，先看看哪里不一样')).toBeInTheDocument();
    expect(seen.filter(({ path }) => path === '/api/staff/items')).toEqual([]);
    await user.click(within(card).getByRole('button', { name: /这次还用旧表格（旧表格收到6月30日为止）/ }));
    expect(await screen.findByLabelText('村干部电话')).toHaveValue(ANSWERED_LAST_YEAR.village);
  });
});
