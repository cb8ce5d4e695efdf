import { deliverAll } from '../../server/jobs/deliver-all';
import { maskName } from '../../shared/residents/resident';
import type { ResidentViewer } from '../../shared/staff/viewer';
import type { RequestedAction } from '../../shared/work-items/actions';
import { ResidentItem } from '../../shared/work-items/resident-view';
import { StaffItem } from '../../shared/work-items/staff-view';
import type { LoadedItem } from '../../server/work-items/work-items.repository';
import { aPetition, PETITION, PETITION_OFFICES } from '../factories/petition';
import { A_JOB, aStaffViewer } from '../factories/viewer';
import { read, type ApiAnswer, type SignedInClient } from './api-client';
import { giveAccounts } from './app';
import { clientId } from './client-id';
import { useCountyOverHttp } from './county-over-http';
import { foldDifferences, onlyEdition } from './fold/fold-differences';
import { leaksTo, staffRoutes } from './restricted-doors';
import { tracesInMain } from './traces-in-main';

/** A petition with everything a test knows of it. */
export interface Petitioned extends ResidentItem {
  name: string;
  viewer: ResidentViewer;
  client: SignedInClient;
  files: string[];
  submission: ReturnType<typeof aPetition>;
}

/** Petitions of a small county over HTTP, at both doors, and what is left of one where nothing may be left. */
export function usePetitions(start: Date) {
  // What is delivered when is the test's to say: some stop between a write and its delivery.
  const county = useCountyOverHttp(start, PETITION_OFFICES, { afterWrite: () => undefined });
  const deps = () => county.world.county.deps;
  beforeAll(() =>
    giveAccounts(
      county.world.county,
      Object.entries({
        ...{ 'reader-1': 'petitions', 'reader-2': 'petitions', guardian: 'discipline', leader: 'county' },
        ...{ keeper: 'county', auditor: 'county' },
      }).map(([id, unit]) => aStaffViewer(id, { unit })),
    ),
  );

  const desk = (staffId: string) => county.app.as('staff', `account-${staffId}`);
  const database = () => county.world.database.connection;
  const restricted = (id: string): Promise<LoadedItem> => deps().restricted.items.get(A_JOB, id);
  const door = (id: string) => `/api/staff/restricted/items/${id}`;

  async function petitioned(
    answers: Record<string, string>,
    { photos = 0, name = '龙建英' } = {},
  ): Promise<Petitioned> {
    const viewer = await county.world.county.aPerson(name);
    const client = await county.app.as('resident', viewer.accountId);
    const files: string[] = [];
    while (files.length < photos) files.push(await county.upload(client));
    const submission = aPetition(viewer.personId, answers, files);
    const answer = await client.send('POST', '/api/resident/items', submission);
    expect(answer).toMatchObject({ status: 201 });
    return { name, viewer, client, files, submission, ...ResidentItem.parse(answer.body) };
  }

  /** Somebody named acts at the restricted door. */
  async function act(staffId: string, id: string, action: RequestedAction): Promise<ApiAnswer> {
    const client = await desk(staffId);
    const { version } = await read(client, door(id), StaffItem);
    return client.send('POST', `${door(id)}/actions`, { actionId: clientId(), seenVersion: version, action });
  }

  /** What every staff route tells these members of staff of a petition, one line per leak. */
  async function leaks(
    { id, number, files, name }: Petitioned,
    outsiders: readonly string[],
  ): Promise<string[]> {
    const secret = {
      ...{ itemId: id, files, texts: [id, number, maskName(name)] },
      searched: [name, number],
    };
    const routes = staffRoutes(county.world.county);
    const found: string[] = [];
    const { staff } = await deps().workItems.organisation('431229');
    for (const outsider of outsiders) {
      const { roles, unit } = staff.get(outsider)!;
      const isNamed = await deps().restricted.items.seesAny(aStaffViewer(outsider, { unit }));
      const lines = await leaksTo(await desk(outsider), roles, routes, secret, isNamed);
      found.push(...lines.map((line) => `${outsider}: ${line}`));
    }
    return found;
  }

  return {
    ...{ county, deps, desk, database, restricted, door, petitioned, act, leaks },
    deliver: () => deliverAll(deps()),
    traces: ({ id, number, files, viewer }: Petitioned) =>
      tracesInMain(database(), [id, number, ...files], viewer.personId),
    async foldFaults(id: string): Promise<string[]> {
      const { item } = await restricted(id);
      const calendar = await deps().calendars.get(item.county);
      return foldDifferences(item, { definition: PETITION, calendarOf: onlyEdition(calendar), now: start });
    },
  };
}
