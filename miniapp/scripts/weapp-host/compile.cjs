/** WeChat's own compilers for WXML (wcc) and WXSS (wcsc), as published in miniprogram-compiler. */
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const SYSTEM = { win32: 'windows', darwin: 'mac' }[process.platform] ?? 'linux';
const SUFFIX = SYSTEM === 'windows' ? '.exe' : '';
const FOLDER = path.join(path.dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', SYSTEM);
const LARGE = 256 * 1024 * 1024;

function run(program, args, dist) {
  const file = path.join(FOLDER, program + SUFFIX);
  fs.chmodSync(file, 0o755); // published without the x bit
  return execFileSync(file, args, {
    cwd: dist,
    maxBuffer: LARGE,
    stdio: ['ignore', 'pipe', 'pipe'],
  }).toString();
}

/** @throws {Error} with the compiler's own words when a style sheet is broken */
function compileStyles({ dist, files }) {
  run('wcsc', ['-js', ...files.filter((file) => file.endsWith('.wxss'))], dist);
}

/** @returns {{ render(route: string, data: object): object }} the rendered tree of a page for its data */
function compileTemplates({ dist, files }) {
  const sources = files.filter((file) => /\.(wxml|wxs)$/.test(file)).map((file) => `./${file}`);
  const code = run('wcc', sources, dist);
  const complaints = [];
  const complain = (...words) => complaints.push(words.map(String).join(' '));
  const context = vm.createContext({ console: { log: complain, warn: complain, error: complain } });
  vm.runInContext('var window = this; var __wxAppCode__ = {};', context);
  vm.runInContext(code, context);
  const templateOf = vm.runInContext('$gwx', context);
  const parse = vm.runInContext('JSON.parse', context); // wxs converts only objects of its own realm
  return {
    render(route, data) {
      const tree = templateOf(`./${route}.wxml`)(parse(JSON.stringify(data)));
      if (complaints.length) throw new Error(complaints.join('\n'));
      return tree;
    },
  };
}

module.exports = { compileStyles, compileTemplates };
