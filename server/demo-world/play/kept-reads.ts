import type { Dependencies } from '../../dependencies';

/**
 * The same dependencies, with what delivery reads over and over read once. Only for the moment after playing: nothing else
 * writes then, and delivery itself moves no version.
 */
export function withKeptReads(deps: Dependencies): Dependencies {
  const residents = { ...deps.residents, get: kept(deps.residents.get, (_viewer, id) => id) };
  const relations = { ...deps.relations, findInForce: kept(deps.relations.findInForce, (agent) => agent) };
  return {
    ...deps,
    residents,
    relations,
    search: { ...deps.search, residents },
  };
}

function kept<A extends unknown[], R>(
  read: (...args: A) => Promise<R>,
  keyOf: (...args: A) => string,
): (...args: A) => Promise<R> {
  const answers = new Map<string, Promise<R>>();
  return (...args) => {
    const key = keyOf(...args);
    let answer = answers.get(key);
    if (!answer) answers.set(key, (answer = read(...args)));
    return answer;
  };
}
