import { NO_COUNTY } from '../../factories/county-office';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localDateOf } from '../../../shared/calendar/plain-date';
import { DomainError } from '../../../shared/errors';
import { ServiceCard, ServiceGuide } from '../../../shared/service-catalogue/guide-view';
import { EligibilityAnswer } from '../../../shared/service-catalogue/eligibility-view';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import cancellation from '../../../shared/service-catalogue/definitions/certificate-cancellation';
import firstIssue from '../../../shared/service-catalogue/definitions/certificate-first-issue';
import renewal from '../../../shared/service-catalogue/definitions/certificate-renewal';
import assistiveDevice from '../../../shared/service-catalogue/definitions/assistive-device';
import { checkEligibility } from '../../../server/services/check-eligibility';
import { discoverDefinitions } from '../../../server/services/discover-definitions';
import { loadPublishedServices, publishedServices } from '../../../server/services/published-services';
import { StartRefusal } from '../../../server/start-refusal';
import { presentServiceCard, presentServiceGuide } from '../../../server/services/services.presenter';
import { at } from '../../factories/calendar';
import { aResident } from '../../factories/resident';
import { aResidentViewer } from '../../factories/viewer';
import { startTestDatabase, type TestDatabase } from '../../support/database';
import { DEFINITIONS } from '../../support/definitions-folder';

/** A folder with this one file. */
const folder = mkdtempSync(join(tmpdir(), 'zhucantong-one-definition-'));
writeFileSync(join(folder, 'assistive-device.ts'), '');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const importing = (definition: ServiceDefinition) => ({
  folder,
  importModule: async () => ({ default: definition }),
});
const NOW = at('2026-06-04');
const TODAY = localDateOf(NOW);

describe('definitions', () => {
  it('are discovered: a file in the folder is a service', async () => {
    const found = await discoverDefinitions(DEFINITIONS);
    expect(found.map((definition) => definition.code)).toContain('assistive-device');
  });

  it('are refused with the name of the file that holds none', async () => {
    await expect(
      discoverDefinitions({ folder, importModule: async () => ({ default: { code: 'x' } }) }),
    ).rejects.toThrow(/assistive-device\.ts holds no service definition/);
    await expect(discoverDefinitions(importing({ ...assistiveDevice, code: 'another' }))).rejects.toThrow(
      /name the file after the code/,
    );
  });

  it('are refused where a service would be accepted twice: its time limits would not know from when', async () => {
    const [check, acceptance, ...others] = assistiveDevice.steps;
    const twice = { ...acceptance!, code: 'acceptance-again' };
    const definition = { ...assistiveDevice, steps: [check!, acceptance!, twice, ...others] };
    await expect(discoverDefinitions(importing(definition))).rejects.toThrow(/accepts once/);
  });
});

describe('published services', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database.stop());
  beforeEach(async () => {
    await database.connection.dropDatabase();
    database.connection.deleteModel(/ServiceVersion/);
  });
  const load = (definition: ServiceDefinition) => {
    database.connection.deleteModel(/ServiceVersion/);
    return loadPublishedServices(database.connection, importing(definition), NOW);
  };

  it('keep every version in use and offer the newest', async () => {
    await load(assistiveDevice);
    const services = await load({ ...assistiveDevice, version: 2, summary: '新的说明。' });
    expect(services.get('assistive-device@1')).toEqual(assistiveDevice);
    expect(services.newest('assistive-device')).toMatchObject({ version: 2, summary: '新的说明。' });
    expect(services.offered()).toHaveLength(1);
  });

  it('start again unchanged as often as one likes', async () => {
    await load(assistiveDevice);
    await load(structuredClone(assistiveDevice));
    expect(await database.connection.db!.collection('serviceVersions').countDocuments()).toBe(1);
  });

  it('refuse to start with one sentence when a published version was edited', async () => {
    await load(assistiveDevice);
    const edited = load({ ...assistiveDevice, remedy: { words: '没有了。' } });
    await expect(edited).rejects.toThrow(StartRefusal);
    await expect(edited).rejects.toThrow(/assistive-device@1 已经公布过，内容却变了：请把它的 version 加一/);
  });

  it('do not know what was never published', async () => {
    const services = await load(assistiveDevice);
    expect(() => services.get('assistive-device@9')).toThrow(DomainError);
    expect(() => services.newest('fuel-subsidy')).toThrow(DomainError);
  });
});

describe('the guide', () => {
  const guide = ServiceGuide.parse(
    presentServiceGuide(assistiveDevice, { total: 163, kept: 152 }, TODAY, NO_COUNTY),
  );

  it('says the steps with their days, the pause as one', () => {
    expect(guide.stepLines).toEqual([
      { title: '村、镇初审', amount: '3 个工作日', isPause: false },
      { title: '县残联受理', amount: '3 个工作日', isPause: false },
      { title: '上门评估', amount: '最多 10 个工作日', isPause: true },
      { title: '审批', amount: '5 个工作日', isPause: false },
      { title: '送到手上，教会用', amount: '15 个工作日', isPause: false },
    ]);
  });

  it('says what is promised, what comes beside it and what the law asks', () => {
    expect(guide.promise).toEqual({
      amount: '26 个工作日',
      announced:
        '评估另算，最多 10 个工作日。定制制作的日子也另算，到哪天先告诉您。有特殊情况的，经批准最多晚 10 个工作日，先告诉您为什么。',
      statutory:
        '法律规定：收到后 5 个工作日内受理，受理后 20 个工作日内作出决定，经批准最多延长 10 个工作日。',
    });
  });

  it.each([
    [firstIssue, '公示期满没有异议后 10 个工作日内作出决定'],
    [renewal, '经办的残联收到后 10 个工作日内作出决定'],
  ])('says from what the law counts where it is not acceptance: $code', (definition, words) => {
    expect(presentServiceGuide(definition, null, TODAY, NO_COUNTY).promise!.statutory).toContain(words);
  });

  it('says how many promises were kept, and nothing where none fell due', () => {
    expect(guide.readAloud).toContain('近 12 个月，163 件里，152 件按时办好。');
    expect(presentServiceGuide(assistiveDevice, { total: 0, kept: 0 }, TODAY, NO_COUNTY).kept).toBeNull();
  });

  it('stands on the home page as a card', () => {
    expect(ServiceCard.parse(presentServiceCard(assistiveDevice, TODAY))).toMatchObject({
      code: 'assistive-device',
      version: 1,
      isOpen: true,
    });
  });
});

describe('asking whether somebody may apply', () => {
  const services = publishedServices([assistiveDevice], new Set(['assistive-device']));
  const people = [
    aResident('holder').build(),
    aResident('without').withoutCertificate().build(),
    aResident('served').holding('manual-wheelchair', '2025-04-10').build(),
  ];
  const residents = {
    find: async (_viewer: unknown, id: string) => people.find((person) => person._id === id) ?? null,
  };
  const countySettings = { of: async () => [] };
  const ask = async (person: string, answers: Record<string, string>) =>
    EligibilityAnswer.parse(
      await checkEligibility(
        { services, residents, countySettings } as never,
        aResidentViewer(person),
        { for: person, service: 'assistive-device@1', answers },
        NOW,
      ),
    );

  it.each<[string, Record<string, string>, boolean, string]>([
    ['holder', {}, true, 'nothing speaks against it'],
    ['without', {}, true, 'the question that could lift the rule has not been asked yet'],
    ['without', { evidence: 'medical-record' }, true, 'a medical record takes the place of a certificate'],
    ['without', { evidence: 'certificate' }, false, 'no certificate was found although one is claimed'],
    ['served', { device: 'manual-wheelchair' }, true, 'an exception may still be answered'],
    ['served', { device: 'manual-wheelchair', replacement: 'first' }, false, 'the last one is too new'],
    ['served', { device: 'manual-wheelchair', replacement: 'grown' }, true, 'the exception is answered'],
  ])('%s with %j: %s, because %s', async (person, answers, mayApply) => {
    expect((await ask(person, answers)).mayApply).toBe(mayApply);
  });

  it('says the fact, the day from which it is possible, and what else can be done, in people’s dates', async () => {
    const { findings } = await ask('served', { device: 'manual-wheelchair', replacement: 'first' });
    expect(findings.find((finding) => finding.rule === 'service-life-over')).toMatchObject({
      reason: '2025年4月10日 领过普通轮椅，2028年4月10日 后可以再申请。',
      whatElse: '坏了可以先报修。身体情况变了，可以选“身体情况变了”再申请。',
    });
  });

  it.each([
    ['family', {}, true],
    ['family', { why: 'died' }, true],
    ['family', { why: 'own-wish' }, false],
    ['guardian', { why: 'own-wish' }, true],
    ['village-worker', {}, false],
  ] as const)(
    'tells a %s with %j at once whether they may cancel a certificate: %s',
    async (basis, answers, may) => {
      const question = { for: 'holder', service: 'certificate-cancellation@1', answers };
      const agent = aResidentViewer('agent', { actsFor: [{ personId: 'holder', basis }] });
      const published = publishedServices([cancellation], new Set([cancellation.code]));
      const deps = { services: published, residents, countySettings };
      const { mayApply, findings } = await checkEligibility(deps as never, agent, question, NOW);
      expect(mayApply).toBe(may);
      expect(findings.find(({ rule }) => rule === 'through-whom')?.whatElse ?? '').toMatch(
        may ? /^$/ : /来办/,
      );
    },
  );

  it('answers nothing of a person whom the viewer may not act for', async () => {
    await expect(ask('stranger', {})).rejects.toMatchObject({ code: 'relation-not-valid' });
  });
});
