/**
 * Compiles the mini-program with WeChat's own tool, offline, and prints the size of each package.
 * `node check-weapp-package.cjs [folder with project.config.json]`; with `--json` bytes and limits as one line.
 */
const path = require('node:path');

const KIB = 1024;
/** DESIGN §8. WeChat itself allows 2 MiB. */
const MAIN_LIMIT = 600 * KIB;
const SUB_LIMIT = 300 * KIB;

const say = process.stdout.write.bind(process.stdout);
const fail = (problem) => {
  say(`WEAPP PACKAGE FAILED ${String(problem?.message ?? problem).slice(0, 600)}\n`);
  process.exit(1);
};
process.on('uncaughtException', fail).on('unhandledRejection', fail);

async function check(projectPath) {
  console.log = console.warn = console.error = () => {}; // the tool reports its own look-ups
  const ci = require('miniprogram-ci');
  const { DefaultProjectAttr } = require('miniprogram-ci/dist/config/config');
  const project = new ci.Project({
    appid: 'wx0000000000000000',
    type: 'miniProgram',
    projectPath,
    privateKey: 'unused', // a local compile never signs anything
    attr: async () => DefaultProjectAttr, // given here, so that the tool does not ask WeChat's service for it
  });
  await ci.getCompiledResult({
    project,
    version: '0',
    setting: { es6: true, minify: true, minifyWXML: true, minifyWXSS: true },
  });
  const quality = await ci.checkCodeQuality(project);
  return quality.find((part) => part.name === 'PACKAGE_SIZE_LIMIT').detail;
}

/** Each package with the bytes it may have; the sum of all has no limit of its own. */
function withLimits(sizes) {
  return Object.entries(sizes)
    .filter(([name]) => name !== '__FULL__')
    .map(([name, bytes]) =>
      name === '__APP__' ? { name: 'main', bytes, limit: MAIN_LIMIT } : { name, bytes, limit: SUB_LIMIT },
    );
}

function report(packages) {
  for (const { name, bytes } of packages) say(`weapp package ${name}: ${Math.ceil(bytes / KIB)} KiB\n`);
  const tooLarge = packages.filter(({ bytes, limit }) => bytes > limit);
  if (tooLarge.length)
    throw new Error(
      tooLarge.map(({ name, bytes, limit }) => `${name} is ${bytes} bytes, more than ${limit}`).join('\n'),
    );
  say('weapp package ok\n');
}

const given = process.argv.slice(2);
const asJson = given.includes('--json');
const folder = given.find((each) => !each.startsWith('--'));

check(path.resolve(folder ?? path.join(__dirname, '..', '..')))
  .then(withLimits)
  .then((packages) => {
    if (asJson) say(`${JSON.stringify(packages)}\n`);
    else report(packages);
    process.exit(0);
  })
  .catch(fail);
