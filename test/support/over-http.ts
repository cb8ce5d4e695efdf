import type { ResidentViewer } from '../../shared/staff/viewer';
import type { RequestedAction } from '../../shared/work-items/actions';
import { ResidentItem } from '../../shared/work-items/resident-view';
import { StaffItem } from '../../shared/work-items/staff-view';
import { aPicture } from '../factories/picture';
import { aSubmission } from '../factories/submission';
import { giveAccounts, startApp, type Client, type RunningApp } from './app';
import { clientId } from './casework';
import type { SmallCounty } from './small-county';
import { useSmallCounty } from './use-small-county';

/** A small county behind the real app for all tests of a file, and what people do in it over HTTP. */
export function useCountyOverHttp(start: Date) {
  let app: RunningApp;
  // Before those of the county: hooks that end things run in the order in which they were said.
  afterAll(() => app.close());
  const world = useSmallCounty(start);
  beforeAll(async () => {
    await giveAccounts(world.county, Object.values(world.county.staff));
    app = await startApp(world.county);
  });

  const staff = (name: keyof SmallCounty['staff']): Promise<Client> =>
    app.as('staff', world.county.staff[name].accountId);

  /** Uploads a photo as the paper `home-photos`. @returns its id. */
  async function upload(client: Client, door: 'resident' | 'staff' = 'resident'): Promise<string> {
    const answer = await client.upload(`/api/${door}/files`, await aPicture(64, 48).jpeg().toBuffer(), {
      uploadId: clientId(),
      purpose: 'paper',
      paper: 'home-photos',
    });
    expect(answer).toMatchObject({ status: 201 });
    return (answer.body as { id: string }).id;
  }

  /** A member of staff acts; the answer must be the item after it. */
  async function act(
    client: Client,
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

  /** Signs the person in and sends a complete application. */
  async function applied(viewer: ResidentViewer): Promise<{ resident: Client; item: ResidentItem }> {
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
    upload,
    act,
    applied,
  };
}

/** Until it holds, for five seconds at the most. @throws Error when it does not come. */
export async function waitFor(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 5_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not come');
    await new Promise((done) => setTimeout(done, 50));
  }
}
