import { ServiceList, type ServiceCard } from '@zhucantong/shared/service-catalogue/guide-view';
import * as z from 'zod/mini';
import { fetchServices } from '@/api/services';
import { readStored, writeStored } from '@/platform/storage';
import { rememberView } from '../resource/remembered-views';
import { useSession } from '../session/use-session';
import { useResource, type Resource } from '../resource/use-resource';

const KEY = 'services';
const Kept = z.object({ list: ServiceList, seenAt: z.number() });

// What could be applied for last time stands there at once, and without a connection; it is looked up anew all the same.
const kept = readStored(KEY, Kept);
if (kept) rememberView(KEY, { data: kept.list.services, seenAt: kept.seenAt, offline: false });

/** Everything one can apply for, wherever. */
export function useServices(): Resource<ServiceCard[]> {
  return useResource(KEY, fetchAndKeep);
}

/**
 * The same, with what is open now as the reader's county has it: counties set windows of their own. Until that is known, and
 * without a connection, what holds everywhere stands there.
 */
export function useServicesHere(): Resource<ServiceCard[]> {
  const session = useSession();
  const county = session.state === 'signed-in' ? session.me.county.code : undefined;
  const general = useServices();
  const own = useResource(county && `${KEY}:${county}`, () => fetchServices(county));
  return own.data ? own : general;
}

async function fetchAndKeep(): Promise<ServiceCard[]> {
  const services = await fetchServices();
  writeStored(KEY, { list: { services }, seenAt: Date.now() });
  return services;
}
