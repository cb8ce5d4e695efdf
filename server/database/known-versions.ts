import { LRUCache } from 'lru-cache';

/** Documents as they were in a version: what has moved on since is not found here. */
export interface KnownVersions<T extends { _id: string; version: number }> {
  find(mark: Pick<T, '_id' | 'version'>): T | undefined;
  keep(documents: readonly T[]): void;
}

/** @param most documents kept in the process; the longest unused ones leave first. */
export function knownVersions<T extends { _id: string; version: number }>(most: number): KnownVersions<T> {
  const known = new LRUCache<string, T>({ max: most });
  return {
    find({ _id, version }) {
      const found = known.get(_id);
      return found?.version === version ? found : undefined;
    },
    keep(documents) {
      for (const each of documents) known.set(each._id, each);
    },
  };
}
