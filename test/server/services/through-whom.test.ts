import { ApplicantBasis } from '../../../shared/service-catalogue/through-whom';
import { at } from '../../factories/calendar';
import { useCountyOverHttp } from '../../support/county-over-http';
import { applicantIn } from './service-rows/applicant';
import { ROWS } from './service-rows/rows';

const county = useCountyOverHttp(at('2026-03-10'));
const applicant = applicantIn(county);

describe.each(ROWS.map((row) => [row.title, row] as const))('%s', (_, row) => {
  beforeEach(() => county.world.county.setNow(at(row.day)));

  test.each(ApplicantBasis.options)('is applied for as its row says: %s', async (basis) => {
    const { apply } = await applicant(row, row.who, basis);
    const answer = await apply();
    if (row.through.includes(basis)) return expect(answer).toMatchObject({ status: 201 });
    expect(answer).toMatchObject({
      ...{ status: 422, body: { code: 'basis-not-enough', errors: [{ field: 'basis' }] } },
    });
    return expect(JSON.stringify(answer.body)).toMatch(
      new RegExp(`${row.title}.*由.*申请.*请.*来办。手机上弄不了的，带身份证到.*或者打电话问`),
    );
  });

  test('a footing that some answers alone make enough is refused for others', async () => {
    const { throughOnly } = row;
    if (!throughOnly) return;
    const { basis, notFor, says } = throughOnly;
    const { apply } = await applicant(row, row.who, basis);
    const refused = await apply({ ...row.answers, ...notFor });
    expect(refused).toMatchObject({ status: 422, body: { code: 'basis-not-enough' } });
    expect(JSON.stringify(refused.body)).toContain(says);
    expect(await apply()).toMatchObject({ status: 201 });
  });
});
