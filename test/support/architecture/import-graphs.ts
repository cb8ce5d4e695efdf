import type { Graph } from './layers';
import type { Import, SourceFile } from './source-files';

/** The longest name of a folder that has one idea: 'shared/calendar', 'server/staff'; a client or the tests are one. */
const SLICES = /^(shared|server)\/[^/]+(?=\/)|^(miniapp|test)(?=\/)/;

export const sliceFolderOf = (path: string): string | undefined => SLICES.exec(path)?.[0];

const isProgram = ({ path }: SourceFile): boolean =>
  /\.(tsx?|mjs|cjs)$/.test(path) && !path.endsWith('.d.ts');

/** Every file and the files of ours that it imports; those of which only types are needed count too. */
export function fileGraph(files: readonly SourceFile[]): Graph {
  return graphOf(
    files,
    (path) => path,
    () => true,
  );
}

/**
 * Slices and the slices whose code they need. Types may point back: a frame names what it is handed (http a session, that
 * the sessions slice makes), and the composition root hands it over.
 */
export function sliceGraph(files: readonly SourceFile[]): Graph {
  return graphOf(files, sliceFolderOf, ({ isTypeOnly }) => !isTypeOnly);
}

function graphOf(
  files: readonly SourceFile[],
  nodeOf: (path: string) => string | undefined,
  counts: (wanted: Import) => boolean,
): Graph {
  const programs = files.filter(isProgram);
  const paths = new Map(programs.flatMap(({ path }) => namesOf(path).map((name) => [name, path])));
  const graph = new Map<string, Set<string>>();
  for (const { path, imports } of programs) {
    const node = nodeOf(path);
    if (node === undefined) continue;
    const below = graph.get(node) ?? new Set();
    graph.set(node, below);
    for (const wanted of imports) {
      const target = wanted.isOurs && counts(wanted) ? paths.get(wanted.target) : undefined;
      const other = target && nodeOf(target);
      if (other && other !== node) below.add(other);
    }
  }
  return graph;
}

/** By which names a file is imported: without its extension, and an index by its folder. */
function namesOf(path: string): string[] {
  const name = path.replace(/(\.h5)?\.(tsx?|mjs|cjs)$/, '');
  return name.endsWith('/index') ? [name, name.slice(0, -'/index'.length)] : [name];
}
