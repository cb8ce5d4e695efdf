import { ServicesToTakeIn } from '../../../shared/service-catalogue/guide-view';
import { at } from '../../factories/calendar';
import { read } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';
import { ROWS } from './service-rows/rows';

const county = useCountyOverHttp(at('2026-03-10'));

test.each(ROWS.map((row) => [row.title, row] as const))(
  '%s is taken in at the county, and at the town unless its row says otherwise',
  async (_, { code, answers, onlyCountyOffice }) => {
    const { personId } = await county.world.county.aPerson();
    const question = {
      ...{ channel: 'window', submissionId: clientId(), service: `${code}@1`, answers: { ...answers } },
      applicant: { kind: 'registered', personId },
    };
    const takesIn = async (who: 'town' | 'officer') => {
      const client = await county.staff(who);
      const { status } = await client.send('POST', '/api/staff/intake/check', question);
      const { services } = await read(client, '/api/staff/services', ServicesToTakeIn);
      return [status, services.some((each) => each.code === code)];
    };
    expect(await takesIn('officer')).toEqual([200, true]);
    expect(await takesIn('town')).toEqual(onlyCountyOffice ? [422, false] : [200, true]);
  },
);
