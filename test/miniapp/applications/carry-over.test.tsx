import { NO_COUNTY } from '../../factories/county-office';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApplyView } from '@/features/applications/apply-view';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import { presentServiceGuide } from '../../../server/services/services.presenter';
import { plainDate } from '../../../shared/calendar/plain-date';
import { ANSWERED_LAST_YEAR, LAST_YEAR, takingLastYears, THIS_YEAR } from '../../factories/renewed-service';
import { axeFindings } from '../../support/axe';
import { FATHER, ME, standInServer } from '../../support/resident-server';
import { freshPhone, heading, press } from '../../support/application-form';

beforeEach(freshPhone);

const DRAFT = 'd'.repeat(22);
const guideOf = (definition: ServiceDefinition) =>
  JSON.parse(
    JSON.stringify(presentServiceGuide(definition, null, plainDate('2026-06-04'), NO_COUNTY)),
  ) as unknown;

/** A draft of last year's form at the server, opened on a phone where nothing is. */
async function openDraft(current: ServiceDefinition, more: Parameters<typeof standInServer>[0] = {}) {
  const server = standInServer({
    'GET /api/public/services/yearly-aid': () => ({ body: guideOf(current) }),
    'GET /api/public/services/yearly-aid/versions/1': () => ({ body: guideOf(LAST_YEAR) }),
    'GET /api/public/services/yearly-aid/versions/2': () => ({ body: guideOf(THIS_YEAR) }),
    ...more,
  });
  server.drafts.set(DRAFT, {
    ...{ id: DRAFT, service: 'yearly-aid@1', for: FATHER.personId, basis: 'family', page: 'check' },
    ...{ answers: ANSWERED_LAST_YEAR, papers: {}, revision: 3, title: '住房改造' },
    ...{ savedAt: '2026-06-01T02:00:00.000Z', expiresOn: '2026-09-01' },
  });
  render(<ApplyView me={ME} service="yearly-aid" draftId={DRAFT} />);
  return server;
}
const section = (name: string) => within(screen.getByRole('region', { name }));

test('a newer form is shown first by what differs; nothing is changed before one agrees', async () => {
  const server = await openDraft(THIS_YEAR);
  await heading('表格更新了，您填的都在');
  expect(screen.getByText(/填好的有 2 项原样带过去/)).toBeVisible();
  expect(section('要新填的').getByText('房主是谁')).toBeVisible();
  expect(section('不再问的').getByText('0745-0000001')).toBeVisible();
  expect(section('要再看一遍的').getByText('1200 元一个月')).toBeVisible();
  expect(section('要新交的材料').getByText('房子平面图')).toBeVisible();
  expect(section('规定变了的').getByText('多久办好')).toBeVisible();
  expect(screen.queryByRole('button', { name: '这次还用旧表格' })).toBeNull();
  expect(server.drafts.get(DRAFT)).toMatchObject({ service: 'yearly-aid@1', revision: 3 });
  document.documentElement.lang = 'zh-CN';
  expect(await axeFindings()).toEqual([]);
});

test('carried over, the form goes on at the first thing to be done, with what was typed', async () => {
  const server = await openDraft(THIS_YEAR);
  await heading('表格更新了，您填的都在');
  await press('带到新表格，接着填');
  await heading('要改哪里');
  expect(screen.getByRole('textbox')).toHaveValue(ANSWERED_LAST_YEAR.needs);
  await waitFor(() =>
    expect(server.drafts.get(DRAFT)).toMatchObject({
      service: 'yearly-aid@2',
      answers: { house: 'brick', people: 4, needs: ANSWERED_LAST_YEAR.needs },
    }),
  );
  expect(server.drafts.get(DRAFT)!.answers).not.toHaveProperty('village');
});

test('where the older form is still taken, one may go on with it, and is told until when', async () => {
  await openDraft(takingLastYears('2026-06-30'));
  await heading('表格更新了，您填的都在');
  expect(screen.getByText('旧表格收到6月30日为止')).toBeVisible();
  await press('这次还用旧表格');
  await heading('提交前，再看一遍');
  expect(screen.getByText('0745-0000001')).toBeVisible();
});

test('a newer form that differs in nothing is taken without a question', async () => {
  const server = await openDraft({ ...LAST_YEAR, version: 2 });
  await heading('提交前，再看一遍');
  await waitFor(() => expect(server.drafts.get(DRAFT)).toMatchObject({ service: 'yearly-aid@2' }));
  expect(server.drafts.get(DRAFT)!.answers).toEqual(ANSWERED_LAST_YEAR);
});

test('a form that became old while it was filled in leads from the refusal to what differs', async () => {
  let current: ServiceDefinition = LAST_YEAR;
  const server = await openDraft(LAST_YEAR, {
    'GET /api/public/services/yearly-aid': () => ({ body: guideOf(current) }),
    'POST /api/resident/items': () => {
      current = THIS_YEAR;
      const problem = {
        title: '表格更新了',
        detail: '您填的都在。',
        status: 409,
        code: 'service-version-old',
      };
      return { status: 409, body: { type: '/problems/service-version-old', ...problem } };
    },
  });
  await heading('提交前，再看一遍');
  await press('确认提交');
  expect(await screen.findByText('您填的都在。')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '看新表格哪里不一样' }));
  await heading('表格更新了，您填的都在');
  expect(server.drafts.get(DRAFT)).toMatchObject({ service: 'yearly-aid@1', answers: ANSWERED_LAST_YEAR });
});
