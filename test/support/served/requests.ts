import type { Random } from '../../../server/demo-world/seeded-random';
import { permits } from '../../../server/permissions';
import type { ResidentViewer, StaffViewer } from '../../../shared/staff/viewer';
import {
  RequestedAction,
  Restrict,
  type AnyAction,
  type PaperFiles,
} from '../../../shared/work-items/actions';
import type { WorkItem } from '../../../shared/work-items/work-item';
import type { ApiAnswer } from '../api-client';
import { clientId } from '../client-id';
import type { Kept, Matter, ModelWorld, Predicted, Sent } from './kept';
import { act } from './model';
import { settled } from './model-parts';
import { presentedFaults } from './presented';
import { statusFaults } from './answers';
import type { ServedWorld } from './served-world';

/** A request by somebody, as it is about to be sent; sent again, it is the same. */
export interface Asked {
  /** Of which item. */
  item: string;
  by: ResidentViewer | StaffViewer;
  body: AnyAction;
  path: string;
  sent: Record<string, unknown>;
  forModel: Sent;
  /** To a door that is not there for this member of staff. */
  isHidden: boolean;
}

const DAY = 24 * 60 * 60_000;

/** @returns the request that this person makes of an item as they see it now; now and then they see it as it was. */
export async function asked(
  world: ServedWorld,
  item: WorkItem,
  by: ResidentViewer | StaffViewer,
  wanted: AnyAction,
  random: Random,
): Promise<Asked> {
  const isApart = item.readers !== undefined && wanted.type !== 'restrict';
  const seenVersion = random.chance(0.8) ? item.version : random.int(1, item.version);
  const files = new Set<string>();
  const body = await withPhotos(wanted, async (id) => {
    if (!id.startsWith('photo-')) return id;
    // Now and then of somebody else, or of nobody.
    if (random.chance(0.05)) return clientId();
    const photo = await world.aPhoto(by, isApart);
    files.add(photo);
    return photo;
  });
  const isPast = by.kind === 'staff' && body.type !== 'restrict' && random.chance(0.1);
  const occurredAt = isPast ? new Date(world.model().now.getTime() - random.int(-DAY, 3 * DAY)) : undefined;
  const actionId = clientId();
  const door = `/api/${by.kind}${isApart ? '/restricted' : ''}/items/${item._id}`;
  return {
    ...{ item: item._id, by, body },
    path: `${door}/${body.type === 'restrict' ? 'restrict' : 'actions'}`,
    sent: {
      actionId,
      seenVersion,
      action: body,
      ...(occurredAt ? { occurredAt: occurredAt.toISOString() } : {}),
    },
    forModel: {
      ...{ actionId, seenVersion, body, files, isApart },
      channel: by.kind === 'staff' ? 'admin' : 'h5',
      ...(occurredAt ? { occurredAt } : {}),
    },
    isHidden:
      (by.kind === 'staff' && isApart && !world.isNamed(by)) ||
      (by.kind === 'resident' && body.type === 'restrict'),
  };
}

/** @param broken makes of it what no client of ours sends. */
export async function sendAsked(
  world: ServedWorld,
  { by, path, sent }: Asked,
  broken: (sent: Record<string, unknown>) => unknown = (same) => same,
): Promise<ApiAnswer> {
  return (await world.client(by)).send('POST', path, broken(sent));
}

export interface Order {
  /** By the place of the request, not by the order in which they were done. */
  predicted: Predicted[];
  after: Matter;
}

export const itemsOf = ({ lead, parts }: Matter): Kept[] => [lead, ...parts];

/**
 * What comes of requests at the same instant: one after the other, in every order, and what one makes of another office's item
 * told before the next or only after all.
 */
export async function predictInOrders(
  matter: Matter,
  requests: readonly Asked[],
  world: ModelWorld,
): Promise<Order[]> {
  const forwards = requests.map((_, place) => place);
  if (requests.length === 1) return [await predict(matter, requests, forwards, false, world)];
  const orders = [forwards, [...forwards].reverse()];
  return Promise.all(
    orders.flatMap((places) => [
      predict(matter, requests, places, false, world),
      ...(matter.parts.length > 0 ? [predict(matter, requests, places, true, world)] : []),
    ]),
  );
}

async function predict(
  matter: Matter,
  requests: readonly Asked[],
  places: readonly number[],
  isToldBetween: boolean,
  world: ModelWorld,
): Promise<Order> {
  const predicted: Predicted[] = [];
  let { lead, parts } = matter;
  for (const place of places) {
    const request = requests[place]!;
    const kept = itemsOf({ lead, parts }).find(({ item }) => item._id === request.item)!;
    const { kept: then } = (predicted[place] = await answered(kept, request, world));
    lead = kept === lead ? then : lead;
    parts = parts.map((each) => (each === kept ? then : each));
    if (isToldBetween) ({ lead, parts } = await settled({ lead, parts }, world));
  }
  return { predicted, after: await settled({ lead, parts }, world) };
}

/** The doors first: who is let in at all, and what is a request. */
export async function answered(
  kept: Kept,
  { by, body, forModel, isHidden }: Asked,
  world: ModelWorld,
): Promise<Predicted> {
  if (isHidden) return { kept, verdict: 'not-found' };
  if (!permits(by, 'work-items.act')) return { kept, verdict: 'not-allowed' };
  const schema = body.type === 'restrict' ? Restrict : RequestedAction;
  if (!schema.safeParse(body).success) return { kept, verdict: 'invalid-input' };
  return act(kept, by, forModel, world);
}

/** Where an answer is not what is predicted of it. */
export function answerFaults(
  { by, body }: Asked,
  answer: ApiAnswer,
  { kept, verdict }: Predicted,
  world: Pick<ModelWorld, 'at' | 'now'>,
): string[] {
  const done = body.type === 'restrict' ? 204 : 200;
  const wrong = statusFaults(`${body.type} by ${by.accountId}`, answer, verdict, done);
  if (verdict !== 'accepted' || wrong.length > 0 || answer.status === 204) return wrong;
  return presentedFaults(answer.body, kept, by, world);
}

async function withPhotos(body: AnyAction, photoOf: (id: string) => Promise<string>): Promise<AnyAction> {
  if (!('papers' in body) || !body.papers) return body;
  const papers: PaperFiles = {};
  for (const [code, ids] of Object.entries(body.papers)) papers[code] = await Promise.all(ids.map(photoOf));
  return { ...body, papers };
}
