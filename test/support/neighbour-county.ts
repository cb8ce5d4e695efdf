import { setUpCounty } from '../../server/staff/set-up-county';
import type { StaffViewer } from '../../shared/staff/viewer';
import { aPost } from '../factories/post';
import { aStaffMember } from '../factories/staff-member';
import { aUnit } from '../factories/unit';
import { A_JOB, aStaffViewer } from '../factories/viewer';
import { giveAccounts } from './app';
import type { SmallCounty } from './small-county';

/** A county beside the small one, on the same program: a federation with a worker and a head who answer for every step. */
export async function foundNeighbour(
  county: SmallCounty,
  { code, name, initial }: { code: string; name: string; initial: string },
): Promise<Record<'officer' | 'head', StaffViewer>> {
  const unit = `${code}-unit`;
  const id = (who: string) => `${code}-${who}`;
  await county.deps.areas.setUp([
    { _id: code, county: code, name, shortName: name, initial },
    { _id: `${code}101`, county: code, name: '凤鸣街道' },
    { _id: `${code}101201`, county: code, name: '江口社区' },
  ]);
  await setUpCounty(
    { organisations: county.deps.organisations },
    A_JOB,
    {
      units: [aUnit(unit, { county: code, area: code, name: `${name}残联` })],
      staff: [
        aStaffMember(id('officer'), { county: code }).in(unit).build(),
        aStaffMember(id('head'), { county: code }).in(unit).as('section-head', 'handler').build(),
      ],
      posts: [
        aPost(id('all'), {
          county: code,
          unit,
          region: code,
          holderA: id('officer'),
          holderB: id('head'),
        }),
      ],
    },
    county.now(),
  );
  const staff = {
    officer: aStaffViewer(id('officer'), { county: code, unit }),
    head: aStaffViewer(id('head'), { county: code, unit, roles: ['section-head', 'handler'] }),
  };
  await giveAccounts(county, Object.values(staff));
  return staff;
}
