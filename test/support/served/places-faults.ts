import { permits } from '../../../server/permissions';
import { localDateOf } from '../../../shared/calendar/plain-date';
import {
  serviceVersionId,
  type ServiceDefinition,
} from '../../../shared/service-catalogue/service-definition';
import type { StaffViewer } from '../../../shared/staff/viewer';
import { WaitingList } from '../../../shared/work-items/waiting-list-view';
import type { WorkItem } from '../../../shared/work-items/work-item';
import { differences } from '../fold/differences';
import { statusFaults } from './answers';
import { sees } from './model';
import { capOn, inLine, placeHeld } from './model-places';
import type { ServedWorld } from './served-world';

/** The list of who waits for a place, as somebody reads it: whoever they see of it, with the numbers of the whole list. */
export async function waitingListFaults(
  world: ServedWorld,
  { code, version }: ServiceDefinition,
  items: readonly WorkItem[],
  reader: StaffViewer,
): Promise<string[]> {
  const model = world.model();
  const { county } = reader;
  const service = serviceVersionId({ code, version });
  const own = items.filter((item) => item.service === service && item.county === county);
  const answer = await (await world.client(reader)).get(`/api/staff/waiting-lists/${code}`);
  const verdict = permits(reader, 'work-items.read') ? 'accepted' : 'not-allowed';
  const wrong = statusFaults(`waiting list read by ${reader.accountId}`, answer, verdict, 200);
  if (verdict !== 'accepted' || wrong.length > 0) return wrong;
  const list = WaitingList.safeParse(answer.body);
  if (!list.success) return [`no waiting list: ${JSON.stringify(answer.body).slice(0, 200)}`];
  const { year, cap, taken, waiting, rows } = list.data;
  const thisYear = Number(localDateOf(model.now).slice(0, 4));
  return differences(
    { year, cap, taken, waiting, rows: rows.map(({ id, position }) => [id, position]) },
    {
      year: thisYear,
      cap: capOn({ county, service }, model),
      taken: own.filter((item) => placeHeld(item) === thisYear).length,
      waiting: inLine(own).length,
      rows: inLine(own).flatMap((item, place) => (sees(reader, item) ? [[item._id, place + 1]] : [])),
    },
    `waiting list of ${code} read by ${reader.accountId}`,
  );
}

/** The ledger in the end: everybody who has a place once, by its year, and whoever waits in their order. */
export async function ledgerFaults(
  world: ServedWorld,
  { code }: ServiceDefinition,
  items: readonly WorkItem[],
  county: string,
): Promise<string[]> {
  const stored = await world.database.connection
    .collection<{ _id: string; taken: { item: string; year: number }[]; waiting: { item: string }[] }>(
      'quotaLedgers',
    )
    .findOne({ _id: `${county}/${code}` });
  const own = items.filter((item) => item.service.startsWith(`${code}@`) && item.county === county);
  const held = own.flatMap((item) => {
    const year = placeHeld(item);
    return year === null ? [] : [`${item._id} ${year}`];
  });
  return differences(
    {
      taken: (stored?.taken ?? []).map(({ item, year }) => `${item} ${year}`).sort(),
      waiting: (stored?.waiting ?? []).map(({ item }) => item),
    },
    { taken: held.sort(), waiting: inLine(own).map(({ _id }) => _id) },
    `ledger of ${code}`,
  );
}
