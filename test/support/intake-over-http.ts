import type { StaffViewer } from '../../shared/staff/viewer';
import type { ServiceDefinition } from '../../shared/service-catalogue/service-definition';
import { Receipt, type IntakeRequest } from '../../shared/work-items/intake';
import { StaffItem } from '../../shared/work-items/staff-view';
import type { WorkItem } from '../../shared/work-items/work-item';
import type { Post } from '../../shared/staff/post';
import type { StaffMember } from '../../shared/staff/staff-member';
import type { Unit } from '../../shared/staff/unit';
import { read, type ApiAnswer, type SignedInClient } from './api-client';
import { giveAccounts } from './app';
import { useCountyOverHttp } from './county-over-http';
import { foldDifferences, onlyEdition } from './fold/fold-differences';

/** A small county behind the real app, and what workers do in it who take in for somebody. */
export function useIntakeOverHttp(start: Date, more: readonly ServiceDefinition[] = []) {
  const county = useCountyOverHttp(start, { definitions: more });
  const deps = () => county.world.county.deps;
  return {
    county,
    deps,
    take: (client: SignedInClient, request: IntakeRequest) =>
      client.send('POST', '/api/staff/items', request),
    /** The slip that was answered. @param expected 201 for the first time, 200 for the same again. */
    taken({ status, body }: ApiAnswer, expected = 201): Receipt {
      expect({ status, body }).toMatchObject({ status: expected });
      return Receipt.parse(body);
    },
    itemOf: (client: SignedInClient, id: string) => read(client, `/api/staff/items/${id}`, StaffItem),
    track: (number: string, phoneLast4: string) =>
      county.app.anybody.send('POST', '/api/public/track', { number, phoneLast4 }),
    foldFaults: async (item: WorkItem) =>
      foldDifferences(item, {
        definition: deps().workItems.definition(item.service),
        calendarOf: onlyEdition(await deps().workItems.calendar(item.county)),
        now: county.world.county.now(),
      }),
    /** More people at more desks; those of the viewers get accounts. */
    async employ(
      parts: { units?: Unit[]; staff: StaffMember[]; posts?: Post[] },
      viewers: readonly StaffViewer[],
    ): Promise<void> {
      const witness = { recordedBy: 'test', recordedAt: county.world.county.now() };
      await deps().organisations.setUp({ units: [], posts: [], ...parts }, witness);
      await giveAccounts(county.world.county, viewers);
    },
  };
}
