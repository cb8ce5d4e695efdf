import { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import { PaperFiles } from '@zhucantong/shared/work-items/actions';
import * as z from 'zod/mini';
import { readStored, removeStored, writeStored } from '@/platform/storage';

/** A supplement being filled in, kept on this phone until it is sent. */
const Kept = z.object({ round: z.int(), answers: Answers, papers: PaperFiles });
export type KeptSupplement = z.infer<typeof Kept>;

const INDEX = 'supplements';

const keyOf = (itemId: string) => `supplement.${itemId}`;

/** What was filled in for this round; an earlier round's is not taken for it. */
export function readSupplement(itemId: string, round: number): KeptSupplement {
  const kept = readStored(keyOf(itemId), Kept);
  return kept?.round === round ? kept : { round, answers: {}, papers: {} };
}

export function keepSupplement(itemId: string, kept: KeptSupplement): void {
  writeStored(INDEX, [...new Set([...keptItems(), itemId])]);
  writeStored(keyOf(itemId), kept);
}

/** Nothing of one person stays on the phone for the next (a borrowed phone leaves nothing behind). */
export function forgetSupplements(): void {
  keptItems().forEach(dropSupplement);
  removeStored(INDEX);
}

function keptItems(): string[] {
  return readStored(INDEX, z.array(z.string())) ?? [];
}

export function dropSupplement(itemId: string): void {
  removeStored(keyOf(itemId));
}

/** The fields and papers already filled in. */
export function answeredCodes(itemId: string, round: number): string[] {
  const { answers, papers } = readSupplement(itemId, round);
  return [...Object.keys(answers), ...Object.keys(papers).filter((code) => (papers[code]?.length ?? 0) > 0)];
}
