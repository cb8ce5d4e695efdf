import { EntryContents } from '@zhucantong/shared/work-items/entry-contents';
import type { Sealer, SealedField, SealedKey } from '../database/sealed';

/** One document key, one sealed value per entry that has contents. */
export interface SealedContents {
  key: SealedKey;
  contents: Record<string, SealedField>;
}

const FIELD = 'contents';

/** Seals and opens the personal side of items: each entry's contents are one value under the item's own key. */
export function createItemSeals(sealer: Sealer, collection: string) {
  return {
    first(id: string, contents: EntryContents | null): SealedContents {
      const seal = sealer.newDocument({ collection, id });
      return { key: seal.key, contents: contents ? { 1: seal.seal(contents, FIELD, 1) } : {} };
    },
    /** Under a new key, as when an item enters a store. */
    all(id: string, contents: ReadonlyMap<number, EntryContents>): SealedContents {
      const seal = sealer.newDocument({ collection, id });
      const sealed = [...contents].map(([n, value]) => [n, seal.seal(value, FIELD, n)]);
      return { key: seal.key, contents: Object.fromEntries(sealed) as Record<string, SealedField> };
    },
    add(id: string, sealed: SealedContents, n: number, contents: EntryContents): SealedField {
      return sealer.openDocument(sealed.key, { collection, id }).seal(contents, FIELD, n);
    },
    open(id: string, sealed: SealedContents): Map<number, EntryContents> {
      const seal = sealer.openDocument(sealed.key, { collection, id });
      return new Map(
        Object.entries(sealed.contents).map(([n, value]) => [
          Number(n),
          EntryContents.parse(seal.open(value, FIELD, Number(n))),
        ]),
      );
    },
  };
}
