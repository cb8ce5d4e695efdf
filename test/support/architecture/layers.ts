/** Who imports whom. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Layers from the bottom: each stands only on layers below it. What stands in or on a circle finds no layer. */
export function layersOf(graph: Graph): { layers: string[][]; unplaced: string[] } {
  const layers: string[][] = [];
  let left = [...graph.keys()];
  for (;;) {
    const waiting = new Set(left);
    const layer = left.filter((each) => ![...graph.get(each)!].some((below) => waiting.has(below)));
    if (layer.length === 0) return { layers, unplaced: left };
    layers.push(layer);
    left = left.filter((each) => !layer.includes(each));
  }
}

/** One circle as 'a → b → a', or undefined where everything has its layer. */
export function circleIn(graph: Graph): string | undefined {
  const { unplaced } = layersOf(graph);
  const way: string[] = [];
  for (let at = unplaced[0]; at !== undefined;) {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at].join(' → ');
    way.push(at);
    at = [...graph.get(at)!].find((below) => unplaced.includes(below));
  }
  return undefined;
}

/** What a node stands on directly, without what it reaches through another of these anyway. */
export function nearestBelow(graph: Graph, node: string): string[] {
  const below = [...graph.get(node)!];
  const reaches = (from: string, wanted: string): boolean =>
    [...graph.get(from)!].some((each) => each === wanted || reaches(each, wanted));
  return below.filter((each) => !below.some((other) => other !== each && reaches(other, each))).sort();
}
