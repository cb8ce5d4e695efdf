import { ResponsibilityList } from '../../../shared/staff/responsibility-list';
import { RoutingTrialAnswer } from '../../../shared/staff/routing-trial';
import { at } from '../../factories/calendar';
import { aStaffViewer } from '../../factories/viewer';
import { giveAccounts } from '../../support/app';
import { VILLAGE } from '../../support/small-county';
import { usePetitions } from '../../support/petitions-over-http';

const { county, desk } = usePetitions(at('2026-06-08'));
const TRIAL = { service: 'petition', step: 'acceptance', area: VILLAGE, restricted: true };
const tried = async (staffId: string, more: object = {}) =>
  (await desk(staffId)).send('POST', '/api/staff/routing-trials', { ...TRIAL, ...more });

describe('the trial of what is restricted', () => {
  beforeAll(() =>
    giveAccounts(county.world.county, [
      aStaffViewer('administrator', { unit: 'county', roles: ['administrator'] }),
    ]),
  );

  it('is the routing among the named: their post alone, and nobody above them', async () => {
    const { body, status } = await tried('administrator');
    expect(status).toBe(200);
    const answer = RoutingTrialAnswer.parse(body);
    expect(answer).toMatchObject({ assignee: { staffId: 'reader-1' } });
    expect(answer.people.map(({ staffId }) => staffId)).not.toContain('leader');
    expect(answer.rules.every(({ words }) => words.startsWith('信访 × 受理'))).toBe(true);
  });

  it('says of whom it passed over nothing but that', async () => {
    const away = { county: '431229', staffId: 'reader-1', from: '2026-06-01T00:00:00.000Z' };
    const { organisations } = county.world.county.deps;
    const absence = { ...away, from: new Date(away.from), to: at('2026-06-20'), reason: 'sick' as const };
    await organisations.addAbsence(
      { _id: 'ill', ...absence },
      { recordedBy: 'test', recordedAt: at('2026-06-08') },
    );
    const { people, sentence } = RoutingTrialAnswer.parse((await tried('administrator')).body);
    expect(people[0]).toMatchObject({ staffId: 'reader-1', cause: 'withheld', why: '按规定不经办此件' });
    expect(sentence).not.toContain('不在岗');
  });

  it('is refused to heads, who try what is not restricted; the list keeps the named duty from them', async () => {
    expect(await tried('head')).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    expect(await tried('head', { step: 'accusations', restricted: false })).toMatchObject({ status: 403 });
    expect(await tried('head', { restricted: false })).toMatchObject({ status: 200 });
    const seenBy = async (staffId: string) =>
      ResponsibilityList.parse((await (await desk(staffId)).get('/api/staff/posts')).body);
    const duties = ({ posts }: ResponsibilityList) => posts.filter(({ step }) => step === 'accusations');
    expect(duties(await seenBy('head'))).toEqual([]);
    expect(duties(await seenBy('administrator'))).not.toEqual([]);
    const offers = ({ services }: ResponsibilityList) => services.find(({ code }) => code === 'petition');
    expect(offers(await seenBy('head'))).not.toHaveProperty('hasRestricted');
    expect(offers(await seenBy('administrator'))).toMatchObject({ hasRestricted: true });
  });
});
