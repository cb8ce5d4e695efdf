import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { Basis } from '@zhucantong/shared/work-items/actions';
import type { Submission } from '@zhucantong/shared/work-items/submit';
import { ApplyView } from '@/features/applications/apply-view';
import { shotName } from '@/features/forms/photo';
import { actFor } from '@/features/session/acting-for';
import { ROWS } from '../../server/services/service-rows/rows';
import { freshPhone } from '../../support/application-form';
import { axeFindings } from '../../support/axe';
import { answerAll, beginsWith, headed } from '../../support/form-in-jsdom';
import { DAUGHTER, GUIDE, ME, standInServer } from '../../support/resident-server';

// The camera and the line to the file store; the way of a photo has tests of its own (photo-box.test.ts).
jest.mock('@/platform/choose-photo', () => ({
  choosePhotos: async () => [{ previewUrl: 'blob:1', size: 9 }],
}));
jest.mock('@/api/files', () => ({
  uploadPaper: (_photo: unknown, { paper }: { paper: string }) => ({
    done: Promise.resolve({ id: `file-${paper}` }),
    stop: () => undefined,
  }),
  photoAddress: async () => 'blob:2',
}));

const COUNTIES = [
  { code: '431229', name: '靖州县' },
  { code: '511403', name: '彭山区' },
];
const VILLAGES = ['431229101201', '431229101211', '431229101212'].map((code) => ({
  code,
  name: `村${code.slice(9)}`,
}));
const JINGZHOU = { ...COUNTIES[0]!, towns: [{ code: '431229101', name: '甘棠镇', villages: VILLAGES }] };

beforeEach(freshPhone);

/** The form that the table of services fills in over HTTP (standard-services.test.ts), as a resident fills it in. */
test.each(ROWS.map((row) => [row.title, row] as const))(
  '%s: asked page by page, looked through, handed in with just these answers and photos',
  async (_, { code, papers, ...row }) => {
    // A frame number is another one each time it is read.
    const answers = { ...row.answers };
    const { default: definition } = (await import(
      `../../../shared/service-catalogue/definitions/${code}`
    )) as { default: ServiceDefinition };
    const guide: ServiceGuide = { ...GUIDE, ...definition };
    const basis: Basis = definition.bases.includes('self') ? 'self' : 'guardian';
    const me = { ...ME, people: [{ ...DAUGHTER, basis }] };
    const server = standInServer({
      'GET /api/resident/session': () => ({ body: me }),
      [`GET /api/public/services/${code}`]: () => ({ body: guide }),
      [`GET /api/public/services/${code}/versions/1`]: () => ({ body: guide }),
      'GET /api/public/areas': () => ({ body: { counties: COUNTIES } }),
      'GET /api/public/areas/431229': () => ({ body: JINGZHOU }),
      'POST /api/resident/items': () => ({
        status: 409,
        body: { code: 'claim-taken', title: '已经有一件在办' },
      }),
    });
    act(() => actFor(DAUGHTER));
    document.documentElement.lang = 'zh-CN';
    render(<ApplyView me={me} service={code} draftId="" />);

    for (const page of definition.pages) {
      await headed(page.title);
      const fields = definition.fields.filter((field) => page.fields.includes(field.code));
      await answerAll(document.body, definition, fields, answers);
      for (const paper of definition.papers)
        if (page.papers?.includes(paper.code) && papers.includes(paper.code))
          await userEvent.click(
            screen.getByRole('button', { name: beginsWith(`拍照或选照片：${shotName(paper, 0)}`) }),
          );
      expect(await axeFindings()).toEqual([]);
      await userEvent.click(screen.getByRole('button', { name: '下一题' }));
    }
    await headed('提交前，再看一遍');
    expect(await axeFindings()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: '确认提交' }));
    await waitFor(() => expect(server.sent('POST', '/api/resident/items')).toHaveLength(1));
    const [sent] = server.sent('POST', '/api/resident/items') as Submission[];
    expect(sent).toMatchObject({ service: `${code}@1`, for: DAUGHTER.personId, basis });
    expect(sent!.answers).toEqual(answers);
    expect(sent!.papers).toEqual(Object.fromEntries(papers.map((paper) => [paper, [`file-${paper}`]])));
  },
  60_000,
);
