import { deliverAll } from '../../../../server/jobs/deliver-all';
import type { RequestedAction } from '../../../../shared/work-items/actions';
import type { ResidentItem } from '../../../../shared/work-items/resident-view';
import { at } from '../../../factories/calendar';
import { A_JOB } from '../../../factories/viewer';
import { foundNeighbour } from '../../../support/neighbour-county';
import type { useCountyOverHttp } from '../../../support/county-over-http';
import type { ServiceRow } from './service-row';

type County = ReturnType<typeof useCountyOverHttp>;
type Neighbour = Awaited<ReturnType<typeof foundNeighbour>>;

const NEIGHBOUR = { code: '511403', name: '彭山', initial: '彭' };
const neighbours = new WeakMap<County, Promise<Neighbour>>();

/** The county beside this one, founded with the first matter that needs it. */
export function neighbourOf(county: County): Promise<Neighbour> {
  const known = neighbours.get(county) ?? foundNeighbour(county.world.county, NEIGHBOUR);
  neighbours.set(county, known);
  return known;
}

/**
 * Goes the whole way of a row, each step in the hands of whoever holds it there, and hands over where the way leads to the other
 * county. @returns the counties that had it, in order.
 */
export async function acrossCounties(
  county: County,
  seen: () => Promise<ResidentItem>,
  { way }: ServiceRow,
): Promise<string[]> {
  const { deps, staff } = county.world.county;
  const neighbour = await neighbourOf(county);
  const offices: string[] = [];

  async function holder() {
    const { id, version } = await seen();
    const { item } = await deps.main.items.get(A_JOB, id);
    if (offices.at(-1) !== item.county) offices.push(item.county);
    const members = [...Object.values(staff), ...Object.values(neighbour)];
    const { accountId } = members.find(({ staffId }) => staffId === item.assignee?.staffId)!;
    return { id, version, step: item.step, client: await county.app.as('staff', accountId) };
  }
  async function does(type: string, record: object, photographed: readonly string[] = []) {
    const { id, version, client } = await holder();
    const papers: Record<string, string[]> = {};
    for (const paper of photographed) papers[paper] = [await county.upload(client)];
    await county.act(client, id, { type, record, papers } as RequestedAction, version);
    await deliverAll(deps);
  }

  for (const { step, does: type, record = {}, papers, on } of way) {
    if (on) county.world.county.setNow(at(on));
    if ((await holder()).step !== step) await does('transfer', {});
    await does(type, record, papers);
  }
  return offices;
}
