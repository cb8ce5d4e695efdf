import type { Import, SourceFile } from './source-files';

/** STYLE §3: what a kind of file may import. `allows` sees every import that the rule is about. */
interface ImportRule {
  name: string;
  appliesTo(path: string): boolean;
  allows(wanted: Import, file: SourceFile): boolean;
}

const inside =
  (...folders: string[]) =>
  (path: string): boolean =>
    folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

const isCore = inside('shared');
const isPure = (path: string): boolean => /\.(policy|rules)$/.test(path);
const isPackage = (wanted: Import, ...names: string[]): boolean =>
  !wanted.isOurs && names.some((name) => wanted.target === name || wanted.target.startsWith(`${name}/`));
const isMongo = (wanted: Import): boolean => isPackage(wanted, 'mongoose', 'mongodb');
const isKoa = (wanted: Import): boolean => isPackage(wanted, 'koa', '@koa');
const endsIn = (wanted: Import, ...kinds: string[]): boolean =>
  wanted.isOurs && kinds.some((kind) => wanted.target.endsWith(`.${kind}`));

const isServer = (path: string): boolean =>
  path.startsWith('server/') && path.endsWith('.ts') && !inside('server/admin', 'server/launcher')(path);
const hasKind = (path: string): boolean =>
  /\.(routes|repository|model|presenter|policy|rules)\.ts$/.test(path);
/** Folders and files of the server that are no slice. */
export const isFrame = inside('server/http', 'server/database', 'server/gateways', 'server/demo-world');
const isSliceFile = (path: string): boolean => isServer(path) && !isFrame(path) && path.split('/').length > 2;
export const isUseCase = (path: string): boolean => isSliceFile(path) && !hasKind(path);
export const sliceOf = (path: string): string => path.split('/')[1] ?? '';

export const IMPORT_TABLE: ImportRule[] = [
  {
    name: 'shared/** imports the core and zod/mini only',
    appliesTo: isCore,
    allows: (wanted) => (wanted.isOurs ? isCore(wanted.target) : wanted.target === 'zod/mini'),
  },
  {
    name: 'policies and rules import the core and each other only',
    appliesTo: (path) => isServer(path) && /\.(policy|rules)\.ts$/.test(path),
    allows: (wanted) =>
      wanted.isOurs
        ? isCore(wanted.target) || isPure(wanted.target) || wanted.isTypeOnly
        : wanted.target === 'zod/mini',
  },
  {
    name: 'use cases and jobs know neither Koa nor http/, and of MongoDB and models at most the types',
    appliesTo: isUseCase,
    allows: (wanted) =>
      !isKoa(wanted) &&
      !endsIn(wanted, 'routes') &&
      !inside('server/http')(wanted.target) &&
      (wanted.isTypeOnly || (!isMongo(wanted) && !endsIn(wanted, 'model'))),
  },
  {
    name: 'a use case reaches another slice through its use cases, not its repository',
    appliesTo: isUseCase,
    allows: (wanted, file) =>
      wanted.isTypeOnly ||
      !endsIn(wanted, 'repository', 'presenter') ||
      sliceOf(wanted.target) === sliceOf(file.path),
  },
  {
    name: 'a repository imports its own model, the core and database/',
    appliesTo: (path) => isServer(path) && path.endsWith('.repository.ts'),
    allows: (wanted, file) =>
      !isKoa(wanted) &&
      (!wanted.isOurs ||
        wanted.isTypeOnly ||
        isCore(wanted.target) ||
        inside('server/database')(wanted.target) ||
        (sliceOf(wanted.target) === sliceOf(file.path) && !endsIn(wanted, 'routes', 'presenter'))),
  },
  {
    name: 'a presenter imports the core and policies',
    appliesTo: (path) => isServer(path) && path.endsWith('.presenter.ts'),
    allows: (wanted) =>
      wanted.isTypeOnly ||
      (wanted.isOurs && (isCore(wanted.target) || isPure(wanted.target) || endsIn(wanted, 'presenter'))),
  },
  {
    name: 'a route leaves models and repositories to use cases',
    appliesTo: (path) => isServer(path) && path.endsWith('.routes.ts'),
    allows: (wanted) => !isMongo(wanted) && (wanted.isTypeOnly || !endsIn(wanted, 'model', 'repository')),
  },
  {
    name: 'the admin imports itself, the core and packages for browsers',
    appliesTo: inside('server/admin/src'),
    allows: (wanted) =>
      wanted.isOurs
        ? isCore(wanted.target) || inside('server/admin')(wanted.target)
        : !isKoa(wanted) && !isMongo(wanted) && !wanted.target.startsWith('node:'),
  },
  {
    name: 'in the admin app imports features, features import components and api, never the other way round',
    appliesTo: inside('server/admin/src/features', 'server/admin/src/components', 'server/admin/src/api'),
    allows: (wanted, file) =>
      !inside('server/admin/src/app')(wanted.target) &&
      (!inside('server/admin/src/features')(wanted.target) || inside('server/admin/src/features')(file.path)),
  },
  {
    name: 'the mini-program imports itself and the core',
    appliesTo: inside('miniapp/src'),
    allows: (wanted) => !wanted.isOurs || isCore(wanted.target) || inside('miniapp')(wanted.target),
  },
  {
    name: 'pages and features are built from the two-file kit (@/ui)',
    appliesTo: inside('miniapp/src/pages', 'miniapp/src/features'),
    allows: (wanted) => !isPackage(wanted, '@tarojs/components'),
  },
  {
    name: 'the server imports no client',
    appliesTo: isServer,
    allows: (wanted) => !wanted.isOurs || !inside('server/admin', 'miniapp')(wanted.target),
  },
];

/** Later may call earlier, never the other way round; a slice that is not listed is a kind of work. */
const LEVELS: string[][] = [
  ['database', 'gateways'],
  [
    'http',
    'printing',
    'routing',
    'time-limits',
    'messages',
    'files',
    'search',
    'audit',
    'residents',
    'staff',
    'services',
    'sessions',
    'areas',
    'quotas',
  ],
  ['work-items'],
  ['petitions', 'hotline', 'work-lists', 'statistics'],
  ['jobs', 'demo-world'],
];
const KINDS = 3;
const levelOf = (slice: string): number => {
  const level = LEVELS.findIndex((slices) => slices.includes(slice));
  return level === -1 ? KINDS : level;
};

/** Every import that breaks a rule, as one readable line each. */
export function importViolations(files: SourceFile[]): string[] {
  const violations: string[] = [];
  for (const file of files) {
    for (const wanted of file.imports) {
      for (const rule of IMPORT_TABLE) {
        if (rule.appliesTo(file.path) && !rule.allows(wanted, file)) {
          violations.push(`${file.path} → ${wanted.target}: ${rule.name}`);
        }
      }
      if (goesUp(file.path, wanted))
        violations.push(`${file.path} → ${wanted.target}: slices call in one direction`);
    }
  }
  return violations;
}

function goesUp(path: string, wanted: Import): boolean {
  const isInSlice = (each: string): boolean =>
    /^server\/[^/]+\//.test(each) && !inside('server/admin', 'server/launcher')(each);
  if (!wanted.isOurs || !isInSlice(path) || !isInSlice(wanted.target)) return false;
  return levelOf(sliceOf(wanted.target)) > levelOf(sliceOf(path));
}
