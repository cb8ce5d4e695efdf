import { deadExports } from './support/architecture/dead-exports';
import { drawMap, unmapped, withMap, withoutSizes } from './support/architecture/draw-map';
import { HOUSE } from './support/architecture/map-words';
import { fileGraph, sliceGraph } from './support/architecture/import-graphs';
import { importViolations } from './support/architecture/import-table';
import { circleIn } from './support/architecture/layers';
import { lengthsOf, median } from './support/architecture/lengths';
import { readSourceFiles, sourceFile } from './support/architecture/source-files';
import { textViolations } from './support/architecture/text-rules';
import { ROOT } from './support/root';

const files = readSourceFiles(ROOT);

describe('this repository', () => {
  it('is read at all', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
  });

  it('imports in one direction only (STYLE §3)', () => {
    expect(importViolations(files)).toEqual([]);
  });

  it('keeps environment, time, chance, hosts, length and switches where they belong', () => {
    expect(textViolations(files)).toEqual([]);
  });
});

describe('the house', () => {
  it('has no circle: no file needs, even for a type, a file that needs it', () => {
    expect(circleIn(fileGraph(files))).toBeUndefined();
  });

  it('has no circle of slices', () => {
    expect(circleIn(sliceGraph(files))).toBeUndefined();
  });

  it('exports nothing that no other file imports', () => {
    expect(deadExports(files)).toEqual([]);
  });

  it('is built of short files', () => {
    expect(median(lengthsOf(files))).toBeLessThanOrEqual(120);
  });

  it('is what the map in the README shows (npm run map draws it again)', () => {
    expect(unmapped(files, HOUSE)).toEqual([]);
    const readme = files.find(({ path }) => path === 'README.md')!.text;
    expect(withoutSizes(readme)).toBe(withoutSizes(withMap(readme, drawMap(files, HOUSE))));
  });
});

describe('the checker finds', () => {
  const imports = (path: string, specifier: string, clause = 'x') =>
    importViolations([sourceFile(path, `import ${clause === 'x' ? '{ x }' : clause} from '${specifier}';`)]);

  it.each([
    ['shared/calendar/a.ts', 'node:fs'],
    ['shared/calendar/a.ts', 'zod'],
    ['shared/calendar/a.ts', '../../server/config'],
    ['server/staff/staff.policy.ts', './staff.repository'],
    ['server/staff/staff.policy.ts', 'mongoose'],
    ['server/work-items/submit-work-item.ts', 'koa'],
    ['server/work-items/submit-work-item.ts', 'mongoose'],
    ['server/work-items/submit-work-item.ts', './work-items.model'],
    ['server/work-items/submit-work-item.ts', '../http/context'],
    ['server/work-items/submit-work-item.ts', '../staff/staff.repository'],
    ['server/staff/staff.repository.ts', '../residents/residents.model'],
    ['server/staff/staff.repository.ts', '../routing/route-work-item'],
    ['server/staff/staff.presenter.ts', './staff.repository'],
    ['server/staff/staff.routes.ts', './staff.repository'],
    ['server/staff/staff.routes.ts', './staff.model'],
    ['server/routing/route-work-item.ts', '../work-items/act-on-work-item'],
    ['server/work-items/act-on-work-item.ts', '../petitions/register-petition'],
    ['server/petitions/register-petition.ts', '../demo-world/play'],
    ['server/database/sealed.ts', '../staff/find-staff'],
    ['server/http/context.ts', '../admin/src/app'],
    ['server/admin/src/app/main.tsx', '../../../config'],
    ['server/admin/src/app/main.tsx', 'mongoose'],
    ['server/admin/src/features/item/a.tsx', '../../app/shell/shell'],
    ['server/admin/src/components/a.tsx', '../features/item/a'],
    ['miniapp/src/api/request.ts', '../../../server/config'],
    ['miniapp/src/pages/home/index.tsx', '@tarojs/components'],
    ['miniapp/src/features/form/field.tsx', '@tarojs/components'],
  ])('%s importing %s', (path, specifier) => {
    expect(imports(path, specifier)).not.toEqual([]);
  });

  it.each([
    ['shared/calendar/a.ts', 'zod/mini'],
    ['shared/calendar/a.ts', './plain-date'],
    ['server/staff/staff.policy.ts', '@zhucantong/shared/staff/roles'],
    ['server/work-items/submit-work-item.ts', '../routing/route-work-item'],
    ['server/work-items/submit-work-item.ts', './work-items.repository'],
    ['server/petitions/register-petition.ts', '../work-items/act-on-work-item'],
    ['server/staff/staff.repository.ts', './staff.model'],
    ['server/staff/staff.repository.ts', '../database/mongo-errors'],
    ['server/admin/src/app/main.tsx', '@zhucantong/shared/errors'],
    ['miniapp/src/pages/home/index.tsx', '@/ui'],
    ['miniapp/src/ui/index.tsx', '@tarojs/components'],
  ])('nothing wrong with %s importing %s', (path, specifier) => {
    expect(imports(path, specifier)).toEqual([]);
  });

  it('a type of another slice’s repository is allowed, its code is not', () => {
    expect(imports('server/files/a.ts', '../staff/staff.repository', 'type { X }')).toEqual([]);
    expect(imports('server/files/a.ts', '../staff/staff.repository', '{ type X }')).toEqual([]);
    expect(imports('server/files/a.ts', '../staff/staff.repository', '{ type X, y }')).not.toEqual([]);
  });

  it('imports that hide in a call or an export', () => {
    const hidden = (text: string) => importViolations([sourceFile('shared/a.ts', text)]);
    expect(hidden("const fs = await import('node:fs');")).not.toEqual([]);
    expect(hidden("const fs = require('node:fs');")).not.toEqual([]);
    expect(hidden("export * from 'node:fs';")).not.toEqual([]);
    expect(hidden("// import fs from 'node:fs'")).toEqual([]);
  });

  it.each([
    ['two files', ['shared/a/one.ts', './two'], ['shared/a/two.ts', './one']],
    ['an index', ['miniapp/src/ui/index.tsx', '../part'], ['miniapp/src/part.tsx', '@/ui']],
    ['a whole way', ['shared/a/a.ts', './b'], ['shared/a/b.ts', '../c/c'], ['shared/c/c.ts', '../a/a']],
  ])('a circle of %s, of types only too', (_what, ...pairs) => {
    const circle = pairs.map(([path, wanted]) => sourceFile(path!, `import type { x } from '${wanted!}';`));
    expect(circleIn(fileGraph(circle))).toContain(' → ');
    expect(circleIn(fileGraph(circle.slice(1)))).toBeUndefined();
  });

  it('an export that nobody imports; one that is imported, or is a type, is none', () => {
    const core = sourceFile(
      'shared/a/core.ts',
      'export const used = 1; export function dead() {} export type T = 1;',
    );
    const user = sourceFile('server/a/user.ts', "import { used as mine } from '@zhucantong/shared/a/core';");
    expect(deadExports([core, user])).toEqual(['shared/a/core.ts: nobody imports dead']);
  });

  it('a circle of slices through different files, by code', () => {
    const circle = [
      sourceFile('server/a/one.ts', "import { x } from '../b/one';"),
      sourceFile('server/b/one.ts', ''),
      sourceFile('server/b/two.ts', "import { x } from '../a/two';"),
      sourceFile('server/a/two.ts', ''),
    ];
    expect(circleIn(sliceGraph(circle))).toBe('server/a → server/b → server/a');
    expect(circleIn(fileGraph(circle))).toBeUndefined();
  });

  const host = ['registry', 'npmjs', 'org'].join('.');
  it.each([
    ['server/staff/find-staff.ts', 'const port = process.env.PORT;'],
    ['server/work-items/read-queue.ts', 'const { main, restricted } = deps;'],
    ['server/search/search.routes.ts', 'rowsOf(deps.restricted.items);'],
    ['shared/calendar/a.ts', 'export const today = () => new Date();'],
    ['server/work-items/submit-work-item.ts', 'const id = Math.random();'],
    ['server/work-items/submit-work-item.ts', 'const at = Date.now();'],
    ['README.md', `see https://${host}/x`],
    ['server/staff/long.ts', 'x();\n'.repeat(302)],
    ['shared/work-items/decide.ts', "if (code === 'student-grant') pay();"],
    ['miniapp/src/features/home/a.tsx', "open('assistive-device@1');"],
    [
      'server/services/a.ts',
      "import fuel from '@zhucantong/shared/service-catalogue/definitions/fuel-subsidy';",
    ],
    ['server/services/a.ts', "const fuel = await import('../definitions/fuel-subsidy.js');"],
    ['shared/service-catalogue/a.ts', "export { default } from './definitions/certificate-change';"],
    ['server/services/a.ts', 'get(`fuel-subsidy${version}`);'],
    ['server/services/a.ts', 'get(`${county}fuel-subsidy@${version}`);'],
    ['miniapp/src/features/home/a.tsx', 'go(`/services/fuel-subsidy?from=${page}`);'],
    ['server/staff/staff.model.ts', 'schema.index({ name: 1 }, { unique: true });'],
    ['server/staff/find-staff.ts', ['// eslint', 'disable-next-line x'].join('-')],
  ])('%s with what it must not hold', (path, text) => {
    expect(textViolations([sourceFile(path, text)])).not.toEqual([]);
  });

  it.each([
    ['server/config.ts', 'const port = process.env.PORT;'],
    ['shared/calendar/a.ts', 'export const day = (at: number) => new Date(at);'],
    ['server/staff/exact.ts', 'x();\n'.repeat(300)],
    ['server/demo-world/play.ts', "play('assistive-device@1');"],
    ['shared/work-items/decide.ts', "/** 'assistive-device@1' */ decide(service);"],
    ['server/services/a.ts', "import { fuelSubsidyWords } from './words';"],
    ['server/services/a.ts', 'find(`my-fuel-subsidy-${version}`, `certificate-changes${version}`);'],
    ['shared/service-catalogue/definitions/a.ts', "export { words } from './fuel-subsidy';"],
    ['server/demo-world/regions/data/long.ts', 'x();\n'.repeat(900)],
  ])('nothing wrong with the text of %s', (path, text) => {
    expect(textViolations([sourceFile(path, text)])).toEqual([]);
  });
});
