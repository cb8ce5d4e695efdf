import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { startFakeServer, type FakeAnswer, type SeenRequest } from './fake-server';
import { openItemPage } from './open-item-page';

type Answers = Record<string, (request: SeenRequest) => FakeAnswer>;

/** The page of item-1 before a server that keeps typing, takes every action and shows what would be read. */
export function openItemAtDesk(item: StaffItem, answers: Answers = {}) {
  const server = startFakeServer({
    'GET /api/staff/items/item-1': () => ({ body: item }),
    'GET /api/staff/items/item-1/typing': () => ({ body: { typing: null, savedAt: null } }),
    'PUT /api/staff/items/item-1/typing': ({ body }) => ({
      body: { typing: body, savedAt: '2026-11-24T06:31:00.000Z' },
    }),
    'DELETE /api/staff/items/item-1/typing': () => ({ status: 204 }),
    'POST /api/staff/items/item-1/actions': () => ({ body: { ...item, version: 18 } }),
    ...answers,
  });
  return { ...server, ...openItemPage() };
}

/** What would be read, as the server answers a preview. */
export const previewOf = (title: string, line: string, paper: string[] = []): Answers => ({
  'POST /api/staff/items/item-1/preview': () => ({
    body: { wechat: { title, lines: [line] }, sms: '短信原文', paper },
  }),
});
