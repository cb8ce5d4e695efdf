import * as z from 'zod/mini';
import { readStored, removeStored, writeStored } from '@/platform/storage';
import { LocalDraft } from './local-draft';

const KEY = 'drafts';

/** Every unfinished application on this phone. */
export function readLocalDrafts(owner: string): LocalDraft[] {
  return all().filter((draft) => draft.owner === owner);
}

export function readLocalDraft(id: string, owner: string): LocalDraft | undefined {
  return readLocalDrafts(owner).find((draft) => draft.id === id);
}

/** Returns false when the phone has no room. */
export function keepLocalDraft(draft: LocalDraft): boolean {
  return writeStored(KEY, [...all().filter((each) => each.id !== draft.id), draft]);
}

export function dropLocalDraft(id: string): void {
  writeStored(
    KEY,
    all().filter((draft) => draft.id !== id),
  );
}

export function dropLocalDrafts(): void {
  removeStored(KEY);
}

function all(): LocalDraft[] {
  return readStored(KEY, z.array(LocalDraft)) ?? [];
}
