import type { Migration } from '../migrations';

/**
 * Every migration since the first release, each in a file of its own named `0001-what-it-does.ts`.
 * The first release has none: its data is the first shape.
 */
export const MIGRATIONS: readonly Migration[] = [];
