import { act, render, screen, waitFor } from '@testing-library/react';
import { ApplyView } from '@/features/applications/apply-view';
import { actFor, personActedFor } from '@/features/session/acting-for';
import child from '@zhucantong/shared/service-catalogue/definitions/child-rehabilitation';
import cancellation from '@zhucantong/shared/service-catalogue/definitions/certificate-cancellation';
import reissue from '@zhucantong/shared/service-catalogue/definitions/certificate-reissue';
import type { Me } from '@zhucantong/shared/residents/me-view';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import { NO_COUNTY } from '../../factories/county-office';
import { presentServiceGuide } from '../../../server/services/services.presenter';
import { plainDate } from '../../../shared/calendar/plain-date';
import { axeFindings } from '../../support/axe';
import { choose, freshPhone, heading, press } from '../../support/application-form';
import { DAUGHTER, FATHER, ME, standInServer } from '../../support/resident-server';

beforeEach(freshPhone);

const SON = { ...FATHER, personId: 'p-son', name: '吴小宝', kinship: '儿子', basis: 'guardian' as const };
const WITH_SON: Me = { ...ME, people: [DAUGHTER, FATHER, SON] };
const DRAFT = 'e'.repeat(22);

/** The real definition, opened at page one by a daughter who acts for her father. */
function open(definition: ServiceDefinition, me: Me = WITH_SON, draftId = '') {
  const guide = JSON.parse(
    JSON.stringify(presentServiceGuide(definition, null, plainDate('2026-06-04'), NO_COUNTY)),
  ) as unknown;
  const path = `GET /api/public/services/${definition.code}`;
  const server = standInServer({
    [path]: () => ({ body: guide }),
    [`${path}/versions/1`]: () => ({ body: guide }),
  });
  const show = () => render(<ApplyView me={me} service={definition.code} draftId={draftId} />);
  return { server, show };
}

test('a daughter reads before the first question that her father’s certificate is not hers to have issued again', async () => {
  const { server, show } = open(reissue);
  show();
  await heading('残疾人证挂失补办');
  expect(screen.getByText('这一项您不能替父亲申请')).toBeVisible();
  expect(screen.getByText(/由本人或者监护人申请，您是以家人的身份替他办/)).toBeVisible();
  expect(screen.getByText(/带身份证到县政务服务中心残联窗口，或者打电话问县残联办证窗口/)).toBeVisible();
  expect(screen.queryByText('证是怎么丢的？')).toBeNull();
  expect(server.drafts.size).toBe(0);
  document.documentElement.lang = 'zh-CN';
  expect(await axeFindings()).toEqual([]);
});

test('everybody for whom one may apply stands there, and one press goes on for them', async () => {
  const { show } = open(reissue);
  show();
  await heading('残疾人证挂失补办');
  expect(screen.getByRole('button', { name: '换成办自己的事' })).toBeVisible();
  await press('换成替儿子 吴小宝 办');
  await heading('证是怎么丢的？');
  expect(personActedFor(WITH_SON, 'p-son')).toBe(SON);
  expect(screen.getByText('为儿子 吴小宝 申请')).toBeVisible();
});

test('a service for children is not begun in one’s own name', async () => {
  act(() => actFor(DAUGHTER));
  const { show } = open(child);
  show();
  expect(await screen.findByText('这一项不能为自己申请')).toBeVisible();
  await press('换成替儿子 吴小宝 办');
  await heading('孩子要哪种救助？');
});

test('what was begun on a footing that is not enough any more is kept, and goes on once another is held', async () => {
  const { server, show } = open(reissue, ME, DRAFT);
  server.drafts.set(DRAFT, {
    ...{ id: DRAFT, service: 'certificate-reissue@1', for: FATHER.personId, basis: 'family', page: 'loss' },
    ...{ answers: { lostHow: 'mislaid' }, papers: {}, revision: 2, title: '补办残疾人证' },
    ...{ savedAt: '2026-06-01T02:00:00.000Z', expiresOn: '2026-09-01' },
  });
  const first = show();
  await heading('残疾人证挂失补办');
  expect(screen.getByText('填过的都存着，没有丢。')).toBeVisible();
  first.unmount();
  expect(server.drafts.get(DRAFT)).toMatchObject({ revision: 2, answers: { lostHow: 'mislaid' } });

  const guardian: Me = { ...ME, people: [DAUGHTER, { ...FATHER, basis: 'guardian' }] };
  render(<ApplyView me={guardian} service="certificate-reissue" draftId={DRAFT} />);
  await heading('证是怎么丢的？');
  expect(screen.getByRole('radio', { name: /找不到了/ })).toBeChecked();
  await choose(/被偷/);
  await press('存下来，以后再填');
  await waitFor(() =>
    expect(server.drafts.get(DRAFT)).toMatchObject({ basis: 'guardian', answers: { lostHow: 'stolen' } }),
  );
});

test('where an answer decides, it is asked again as soon as that is given', async () => {
  const { server, show } = open(cancellation, ME);
  show();
  await heading('为什么注销？');
  await choose(/自己不想要了/);
  await waitFor(() =>
    expect(server.sent('POST', '/api/resident/eligibility')).toContainEqual(
      expect.objectContaining({ answers: { why: 'own-wish' } }),
    ),
  );
});
