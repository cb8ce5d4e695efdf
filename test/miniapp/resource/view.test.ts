import { ApiProblem } from '@/api/api-problem';
import { OfflineError } from '@/api/offline-error';
import { nextView, saysTheSame } from '@/features/resource/view';

const AT_NINE = Date.parse('2026-11-23T01:00:00.000Z');
const seen = { data: ['轮椅'], seenAt: AT_NINE, offline: false };
const later = AT_NINE + 5_000;

test('offline, the last view stays with the time it was seen', () => {
  expect(nextView(seen, { ok: false, failure: new OfflineError('no-connection') }, later)).toEqual({
    ...seen,
    offline: true,
  });
});

test('a failure of ours keeps the view and carries the number to report', () => {
  const problem = new ApiProblem(503, 'unavailable', '服务正在恢复', '请稍等几秒再试。', [], 'E-7F3A');
  expect(nextView(seen, { ok: false, failure: problem }, later)).toEqual({ ...seen, problem });
});

test('what is not found may not stay on the screen', () => {
  const problem = new ApiProblem(404, 'not-found', '没有找到', '没有查到这一件。');
  expect(nextView(seen, { ok: false, failure: problem }, later)).toEqual({ offline: false, problem });
});

test('unchanged data is nothing to draw again', () => {
  expect(saysTheSame(seen, nextView(seen, { ok: true, data: seen.data }, later))).toBe(true);
  expect(saysTheSame(seen, nextView(seen, { ok: true, data: [] }, later))).toBe(false);
});
