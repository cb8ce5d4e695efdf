import { builtAt, readBuild, type FrontEndBuild } from './front-end-files';

/** How often a newer build is looked for, in milliseconds. */
const LOOK_EVERY_MS = 2_000;

/**
 * The newest whole build; while one is being written, the one before. One reading serves all who wait for it: where each of
 * a start's first fifty requests read for itself, the process held fifty builds and kept their pages.
 */
export function latestBuild(dir: string, read = readBuild): () => Promise<FrontEndBuild | undefined> {
  let build: FrontEndBuild | undefined;
  let readAt = 0;
  let lookedAt = -Infinity;
  let looking: Promise<void> | undefined;
  async function look(): Promise<void> {
    const writtenAt = await builtAt(dir);
    if (writtenAt === null || writtenAt === readAt) return;
    const found = await read(dir);
    if (!found) return;
    build = found;
    readAt = writtenAt;
  }
  return async () => {
    if (!build || performance.now() - lookedAt >= LOOK_EVERY_MS) {
      lookedAt = performance.now();
      looking ??= look().finally(() => (looking = undefined));
    }
    if (!build) await looking;
    return build;
  };
}
