import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { plainDate } from '@zhucantong/shared/calendar/plain-date';
import fuelSubsidy from '@zhucantong/shared/service-catalogue/definitions/fuel-subsidy';
import { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import { GuideView } from '@/features/services/guide-view';
import { sessionEnded } from '@/features/session/session-store';
import { presentServiceGuide } from '../../../server/services/services.presenter';
import { OFFICE } from '../../factories/county-office';
import { standInServer } from '../../support/resident-server';
import { resetTaro } from '../../support/taro';

const guide = ServiceGuide.parse(
  presentServiceGuide(fuelSubsidy, null, plainDate('2026-02-04'), { ...OFFICE, standing: null }),
);

beforeEach(() => {
  resetTaro();
  window.scrollTo = jest.fn();
  standInServer();
  act(() => sessionEnded());
});

test('the page shows every field of a guide (FACTS §5.5), with what the county sets', async () => {
  render(<GuideView guide={guide} troubles={null} />);
  await userEvent.click(screen.getByRole('button', { name: '办理依据、结果、网址和监督电话' }));
  const withoutSpaces = (text: string) => text.replace(/\s/g, '');
  const page = withoutSpaces(document.body.textContent);
  const { title, papers, stepLines, promise } = guide;
  const { basis, whoMayApply, fee, result, delivery, consultPhone, complaintPhone, window } = guide.guide;
  const named = [
    title,
    ...basis,
    ...whoMayApply,
    fee,
    result,
    delivery,
    consultPhone,
    complaintPhone,
    window,
  ];
  const listed = [...papers.map((paper) => paper.title), ...stepLines.map((step) => step.title)];
  const told = [promise!.amount, promise!.statutory, guide.where.window!, guide.where.online!];
  for (const text of [...named, ...listed, ...told]) expect(page).toContain(withoutSpaces(text));
  expect(page).toContain('另算');
  expect(guide.readAloud.join('')).toContain(guide.where.window!);
});

test('without a county the window has no address yet, and none is made up', () => {
  render(<GuideView guide={{ ...guide, where: { window: null, online: null } }} troubles={null} />);
  expect(screen.getByText(guide.guide.window)).toBeInTheDocument();
});
