import { sliceFolderOf, sliceGraph } from './import-graphs';
import { layersOf, nearestBelow, type Graph } from './layers';
import { lengthsOf, median } from './lengths';
import type { SourceFile } from './source-files';

const BEGIN = '<!-- map -->';
const END = '<!-- end of map -->';
/** Named once above the drawing instead of in every line: all slices may use them. */
const FRAME = ['server/database', 'server/http'];

/** The map of the house: every slice with one line, what it stands on, its files and their median length; lowest first. */
export function drawMap(files: readonly SourceFile[], words: Readonly<Record<string, string>>): string {
  const graph = sliceGraph(files);
  const rows = (part: string): string[] => partRows(part, files, graph, words);
  const all = lengthsOf(files);
  return [
    'shared/   the core: vocabulary and pure rules (zod/mini); runs on the phone, in the browser and on the server',
    ...rows('shared'),
    '',
    'server/   Koa on MongoDB; slices call downwards, and all of them may use http and database',
    ...rows('server'),
    '',
    'clients, tools and tests',
    ...['server/admin', 'miniapp', 'server/launcher', 'test'].map(
      (folder) => `  ${row(folder, folder, files, words)}`,
    ),
    '',
    `${all.length} files, half of them up to ${median(all)} lines long, none over 300 outside data`,
  ].join('\n');
}

/** Folders that have no line in `words`, and lines that have no folder. */
export function unmapped(files: readonly SourceFile[], words: Readonly<Record<string, string>>): string[] {
  const folders = new Set(sliceGraph(files).keys());
  return [
    ...[...folders].filter((folder) => !(folder in words)).map((folder) => `${folder} has no line`),
    ...Object.keys(words)
      .filter((folder) => !folders.has(folder))
      .map((folder) => `${folder} is no folder`),
  ];
}

/** The page with the drawing in its place between the two marks. */
export function withMap(page: string, map: string): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`no place for the map: ${BEGIN} … ${END}`);
  return `${before}${BEGIN}\n\n\`\`\`\n${map}\n\`\`\`\n\n${END}${after}`;
}

/** A drawing without the sizes: they change with every commit, and are as of the last drawing. */
export function withoutSizes(map: string): string {
  return map.replace(/ *\d+ × \d+/g, '').replace(/^\d+ files, half of them up to \d+/m, '');
}

const APART = ['server/admin', 'server/launcher'];

function partRows(
  part: string,
  files: readonly SourceFile[],
  graph: Graph,
  words: Readonly<Record<string, string>>,
): string[] {
  const slices = [...graph.keys()].filter((each) => each.startsWith(`${part}/`) && !APART.includes(each));
  const within = new Map(
    slices.map((each) => [each, new Set([...graph.get(each)!].filter((below) => slices.includes(below)))]),
  );
  return layersOf(within).layers.flatMap((layer, place) =>
    layer.sort().map((folder) => {
      const below = nearestBelow(within, folder).filter((each) => !FRAME.includes(each));
      const on = below.length > 0 ? ` ← ${below.map(nameIn).join(', ')}` : '';
      return `${place + 1} ${row(nameIn(folder), folder, files, words)}${on}`;
    }),
  );
}

const nameIn = (folder: string): string => folder.slice(folder.indexOf('/') + 1);

function row(
  name: string,
  folder: string,
  files: readonly SourceFile[],
  words: Readonly<Record<string, string>>,
): string {
  const own = lengthsOf(files.filter(({ path }) => sliceFolderOf(path) === folder));
  return `${name.padEnd(17)} ${`${own.length} × ${median(own)}`.padStart(9)}  ${words[folder] ?? ''}`;
}
