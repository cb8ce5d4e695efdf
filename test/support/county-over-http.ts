import { deliverAll } from '../../server/jobs/deliver-all';
import type { ResidentViewer } from '../../shared/staff/viewer';
import type { RequestedAction } from '../../shared/work-items/actions';
import { ResidentItem } from '../../shared/work-items/resident-view';
import { StaffItem } from '../../shared/work-items/staff-view';
import { aPicture } from '../factories/picture';
import { aSubmission } from '../factories/submission';
import { A_JOB, aStaffViewer } from '../factories/viewer';
import type { ApiClient, SignedInClient } from './api-client';
import { giveAccounts, startApp, type AppParts, type RunningApp } from './app';
import type { MoreCounty, SmallCounty } from './small-county';
import { useSmallCounty } from './use-small-county';
import { clientId } from './client-id';

/** A small county behind the real app for all tests of a file, and what people do in it over HTTP. */
export function useCountyOverHttp(start: Date, more: MoreCounty = {}, parts: AppParts = {}) {
  let app: RunningApp;
  // Before those of the county: hooks that end things run in the order in which they were said.
  afterAll(() => app.close());
  const world = useSmallCounty(start, more);
  beforeAll(async () => {
    await giveAccounts(world.county, Object.values(world.county.staff));
    app = await startApp(world.county, parts);
  });

  const staff = (name: keyof SmallCounty['staff']): Promise<SignedInClient> =>
    app.as('staff', world.county.staff[name].accountId);

  /** A leader of the federation, whose account is opened when somebody first asks. */
  let hasLeader: Promise<void> | undefined;
  async function leader(): Promise<SignedInClient> {
    await (hasLeader ??= giveAccounts(world.county, [aStaffViewer('leader')]));
    return app.as('staff', 'account-leader');
  }

  const upload = async (client: SignedInClient) => client.photo(await aPicture(64, 48).jpeg().toBuffer());

  /** A member of staff acts; the answer must be the item after it. */
  async function act(
    client: ApiClient,
    id: string,
    action: RequestedAction,
    seenVersion: number,
  ): Promise<StaffItem> {
    const answer = await client.send('POST', `/api/staff/items/${id}/actions`, {
      actionId: clientId(),
      seenVersion,
      action,
    });
    expect(answer).toMatchObject({ status: 200 });
    return StaffItem.parse(answer.body);
  }

  /** Tries an action on the item as it stands now; what follows from it is delivered. The answer is the test's to judge. */
  async function attempt(
    client: ApiClient,
    door: 'staff' | 'resident',
    id: string,
    action: RequestedAction,
  ): ReturnType<ApiClient['send']> {
    const { deps } = world.county;
    const { version: seenVersion } = (await deps.main.items.get(A_JOB, id)).item;
    const body = { actionId: clientId(), seenVersion, action };
    const answer = await client.send('POST', `/api/${door}/items/${id}/actions`, body);
    await deliverAll(deps);
    return answer;
  }

  /** Signs the person in and sends a complete application. */
  async function applied(viewer: ResidentViewer): Promise<{ resident: SignedInClient; item: ResidentItem }> {
    const resident = await app.as('resident', viewer.accountId);
    const submission = aSubmission(viewer.personId, [await upload(resident)]);
    const answer = await resident.send('POST', '/api/resident/items', submission);
    expect(answer).toMatchObject({ status: 201 });
    return { resident, item: ResidentItem.parse(answer.body) };
  }

  return {
    world,
    get app() {
      return app;
    },
    staff,
    leader,
    upload,
    act,
    attempt,
    applied,
  };
}
