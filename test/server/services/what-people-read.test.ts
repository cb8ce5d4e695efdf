import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainDate } from '../../../shared/calendar/plain-date';
import { isDialable } from '../../../shared/residents/telephone';
import { ServiceGuide } from '../../../shared/service-catalogue/guide-view';
import { intakeOf, isBroughtIn } from '../../../shared/service-catalogue/intake-rule';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import { discoverDefinitions } from '../../../server/services/discover-definitions';
import { presentServiceGuide } from '../../../server/services/services.presenter';
import { presentOutside } from '../../../server/work-items/present/outside-view';
import { presentResidentItem } from '../../../server/work-items/present/resident-item';
import { at } from '../../factories/calendar';
import { NO_COUNTY, OFFICE } from '../../factories/county-office';
import { aReading } from '../../factories/present-context';
import { anApplication } from '../../factories/work-item';
import { DEFINITIONS } from '../../support/definitions-folder';
import { ROOT } from '../../support/root';
import { UNFINISHED, wordsOf } from '../../support/words-of';

const TODAY = plainDate('2026-06-04');
const guideOf = (definition: ServiceDefinition, office: Parameters<typeof presentServiceGuide>[3]) =>
  ServiceGuide.parse(presentServiceGuide(definition, null, TODAY, office));
const IN_COUNTY = { ...OFFICE, standing: null };

let all: ServiceDefinition[];
beforeAll(async () => {
  all = (await discoverDefinitions(DEFINITIONS)).filter(isBroughtIn);
});

it('no guide, form or message holds a placeholder or a reference to our own papers', () => {
  expect(
    all.flatMap((each) => wordsOf(guideOf(each, IN_COUNTY)).filter((text) => UNFINISHED.test(text))),
  ).toEqual([]);
});

it('no text in the code of the clients and the server that answers them does', () => {
  const folders = ['miniapp/src', 'server', 'shared'];
  const found = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/(^|\/)(dist|node_modules)\//.test(name))
      .flatMap((name) =>
        readFileSync(join(ROOT, folder, name), 'utf8')
          .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
          .split('\n')
          .filter((line) => /县里设置|本地情况设置|待定|待补充|待完善/.test(line))
          .map((line) => `${folder}/${name}: ${line.trim()}`),
      ),
  );
  expect(found).toEqual([]);
});

it('each guide has every field that a guide must have (FACTS §5.5)', () => {
  for (const definition of all) {
    const { title, guide, papers, stepLines, promise, where } = guideOf(definition, IN_COUNTY);
    const { basis, whoMayApply, fee, result, delivery, notNeeded } = guide;
    const words = { title, fee, result, delivery, notNeeded, window: guide.window };
    for (const [field, text] of Object.entries(words))
      expect([definition.code, field, text.length > 1]).toEqual([definition.code, field, true]);
    expect([basis.length, whoMayApply.length, stepLines.length].every((length) => length > 0)).toBe(true);
    expect(papers.every((paper) => paper.title && paper.countsAsGood)).toBe(true);
    expect([definition.code, promise?.amount]).toEqual([definition.code, expect.stringMatching(/\d/)]);
    expect(guide.consultPhone).toContain(OFFICE.phone);
    expect(guide.complaintPhone).toBe('12345，或者县残联 0745-0000100');
    expect(where).toEqual({
      window: OFFICE.window,
      online: intakeOf(definition).by.includes('online')
        ? '微信小程序“助残通”，或者网页 http://127.0.0.1:8080'
        : null,
    });
  }
});

it('tells the statutory limit and what is not counted, where there is one', () => {
  for (const definition of all) {
    const { promise, stepLines } = guideOf(definition, IN_COUNTY);
    const hasStatutory = definition.clocks.some(({ nature }) => nature === 'statutory');
    expect([definition.code, promise?.statutory !== '']).toEqual([definition.code, hasStatutory]);
    expect(stepLines.filter(({ isPause }) => isPause)).toHaveLength(
      definition.steps.filter(({ stopKind }) => stopKind !== undefined).length,
    );
  }
});

it('without a county a guide names offices and makes up no number and no address', () => {
  for (const definition of all) {
    const { guide, where } = guideOf(definition, NO_COUNTY);
    expect([guide.consultPhone, guide.complaintPhone]).toEqual([definition.guide.consultPhone, '12345']);
    expect(where.window).toBeNull();
  }
});

it('whoever waits for an outside body reads whom to ask there, and can call the county, which chases it', () => {
  let seen = 0;
  for (const definition of all)
    for (const { code, outside } of definition.steps) {
      if (!outside) continue;
      seen += 1;
      const item = { status: 'open', step: code, stepSince: at('2026-06-04') } as const;
      const asked = (office: typeof OFFICE) =>
        presentOutside(item, { definition, office, now: at('2026-06-08') })!.ask;
      expect(asked(OFFICE)).toEqual({
        words: expect.stringContaining(outside.ask) as string,
        phone: OFFICE.phone,
      });
      expect(isDialable(outside.ask)).toBe(false);
      expect(asked({ ...OFFICE, phone: undefined })).toEqual({ words: outside.ask, phone: null });
    }
  expect(seen).toBeGreaterThan(15);
});

it('who is refused can call whoever decided, or the county where that person has no number; never words', () => {
  const story = anApplication().checked().accepted().assessed().refused();
  const { opened, asResident } = aReading(story, '2026-06-30');
  const phoneWith = (phone: string) => {
    const context = asResident();
    const staffCard: typeof context.staffCard = (id) => ({ ...context.staffCard(id)!, phone });
    return presentResidentItem(story.item, opened, { ...context, staffCard }, { allowed: [] }).refusal?.phone;
  };
  expect([phoneWith('0745-0000104'), phoneWith('康复股'), phoneWith('')]).toEqual([
    '0745-0000104',
    OFFICE.phone,
    OFFICE.phone,
  ]);
});
