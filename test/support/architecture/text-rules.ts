import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root';
import { isUseCase } from './import-table';
import type { SourceFile } from './source-files';

/** What must not stand in the text of a file, whatever it imports. */
interface TextRule {
  name: string;
  appliesTo(path: string): boolean;
  forbids(text: string): boolean;
}

const LONGEST = 300;
export const isCode = (path: string): boolean => /\.(tsx?|mjs|cjs|jsx?)$/.test(path);
export const isData = (path: string): boolean => /(^|\/)(data|definitions|regions|fixtures)\//.test(path);
const isShipped = (path: string): boolean => /^(shared|server|miniapp\/src)\//.test(path) && isCode(path);
/** Code of the core and the server, without the clients. */
export const isShippedCode = (path: string): boolean =>
  isShipped(path) && !/^(miniapp|server\/admin)\//.test(path);
const isLauncher = (path: string): boolean => path.startsWith('server/launcher/');
const isPure = (path: string): boolean => path.startsWith('shared/') || /\.(policy|rules)\.ts$/.test(path);

/** Composition, the jobs that take one store after the other, and the move between them. */
const SPANS_BOTH_STORES =
  /^server\/((stores|dependencies|crossing|routes|app)\.ts$|jobs\/(deliver-all|server-jobs)\.ts$|restriction\/)/;

const SERVICES = readdirSync(join(ROOT, 'shared/service-catalogue/definitions')).map((file) =>
  file.replace(/(@\d+)?\.ts$/, ''),
);
/**
 * In a string or a template, beside what is filled in, or as the file that an import or a path names. Modules of the catalogue may be
 * called like a service: certificate-change.ts is what any service may do to a certificate.
 */
const NAMES_A_SERVICE = new RegExp(
  `(?:['"\`}]|(?<!\\.|service-catalogue)/)(${SERVICES.join('|')})(?:['"\`:@/?#]|\\$\\{|\\.[cm]?[jt]sx?\\b)`,
);
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

export const TEXT_RULES: TextRule[] = [
  {
    name: 'only server/config.ts reads the environment',
    appliesTo: (path) =>
      /^(shared|server)\//.test(path) && isShipped(path) && !isLauncher(path) && path !== 'server/config.ts',
    forbids: (text) => /\bprocess\s*\.\s*env\b|\bprocess\[['"]env/.test(text),
  },
  {
    name: 'rules and use cases are given the time and chance',
    appliesTo: (path) =>
      isCode(path) && (isPure(path) || isUseCase(path)) && !path.startsWith('server/admin/'),
    forbids: (text) => /\bnew Date\(\s*\)|\bDate\.now\(|\bMath\.random\(|\brandomUUID\(/.test(text),
  },
  {
    name: 'only the wiring of the stores names both: a use case is handed one (DESIGN idea 6)',
    appliesTo: (path) => path.startsWith('server/') && isShipped(path) && !SPANS_BOTH_STORES.test(path),
    forbids: (text) =>
      /\b(deps|dependencies)\.(restricted|restrictedItems|restrictedPhotos)\b|\{[^{}=]*\bmain\b[^{}]*\brestricted\b[^{}]*\} [=:]/.test(
        text,
      ) || /createItemStore\(/.test(text),
  },
  {
    name: 'the admin carries no address of a further desk: the server tells it to whoever has one',
    appliesTo: (path) => path.startsWith('server/admin/'),
    forbids: (text) => /staff\/restricted|['"`]\/apart\b/.test(text),
  },
  {
    name: 'no service is named in code: what is special about one stands in its definition; the demo world names what it plays',
    appliesTo: (path) => isShipped(path) && !isData(path) && !path.startsWith('server/demo-world/'),
    forbids: (text) => NAMES_A_SERVICE.test(withoutComments(text)),
  },
  {
    name: 'no host of a package registry: what installs decides where from',
    appliesTo: () => true,
    forbids: (text) =>
      /registry\.(npmjs|npmmirror|yarnpkg)\.|registry\.npm\.taobao|npm\.pkg\.github|\bpypi\.org|pythonhosted\.org|\bproxy\.golang\.org/.test(
        text,
      ),
  },
  {
    name: 'a file says one thing in at most 300 lines',
    appliesTo: (path) => isCode(path) && !isData(path),
    forbids: (text) => text.split('\n').length > LONGEST + 1,
  },
  {
    name: 'a key that must be unique is the _id: a sharded cluster keeps no other',
    appliesTo: (path) => path.startsWith('server/') && isShipped(path),
    forbids: (text) => /\bunique:\s*true\b/.test(text),
  },
  {
    name: 'nothing is switched off',
    appliesTo: isCode,
    forbids: (text) =>
      /^\s*(\/\/|\/\*|\{\/\*)\s*(eslint-disable|@ts-ignore|@ts-nocheck|@ts-expect-error)/m.test(text),
  },
];

/** Every file whose text breaks a rule, as one readable line each. */
export function textViolations(files: SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    TEXT_RULES.filter((rule) => rule.appliesTo(path) && rule.forbids(text)).map(
      (rule) => `${path}: ${rule.name}`,
    ),
  );
}
