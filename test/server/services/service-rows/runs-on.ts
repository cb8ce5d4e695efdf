import { deliverAll } from '../../../../server/jobs/deliver-all';
import { monthOf } from '../../../../shared/calendar/month';
import { localDateOf } from '../../../../shared/calendar/plain-date';
import type { ServiceDefinition } from '../../../../shared/service-catalogue/service-definition';
import { ResidentItem } from '../../../../shared/work-items/resident-view';
import { read, type ApiAnswer, type SignedInClient } from '../../../support/api-client';
import type { useCountyOverHttp } from '../../../support/county-over-http';
import type { ServiceRow } from './service-row';

interface Running {
  id: string;
  definition: ServiceDefinition;
  row: NonNullable<ServiceRow['runsOn']>;
  apply(): Promise<ApiAnswer>;
}

/** Paid every month it is not given twice; each of its reasons is known; ended from this month on, it may be applied for at once. */
export async function itRunsOnUntilItEnds(
  county: ReturnType<typeof useCountyOverHttp>,
  client: SignedInClient,
  { id, definition, row, apply }: Running,
): Promise<void> {
  const endings = definition.runsOn!.endings;
  expect(endings.map(({ code }) => code)).toEqual(row.endings.map(([code]) => code));
  for (const [code, source] of row.endings)
    expect(endings.find((each) => each.code === code)!.source).toContain(source);

  const taken = await apply();
  expect(taken).toMatchObject({ status: 409, body: { code: 'claim-taken' } });
  expect(JSON.stringify(taken.body)).toContain(row.says);

  const officer = await county.staff('officer');
  const { version } = await read(client, `/api/resident/items/${id}`, ResidentItem);
  const begun = await county.act(officer, id, { type: 'begin-recheck', words: '户口迁走了' }, version);
  const [{ code, plainWords, otherHelp } = endings[0]!] = endings.slice(-1);
  const from = monthOf(localDateOf(county.world.county.now()));
  const ended = await county.act(
    officer,
    id,
    { type: 'end-benefit', reason: code, from, words: plainWords, otherHelp },
    begun.version,
  );
  expect(ended.statusWord).toBe('8月起停发');
  await deliverAll(county.world.county.deps);
  expect(await read(client, `/api/resident/items/${id}`, ResidentItem)).toMatchObject({
    ...{ status: 'ended', isOpen: false, tag: { word: '已停发' } },
    ending: { words: plainWords, otherHelp, remedy: expect.stringContaining('不同意这个结果') as string },
  });
}
