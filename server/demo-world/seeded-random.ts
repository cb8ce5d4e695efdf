/** A seeded stream of choices: the same seed tells the same world on every machine. Never for secrets. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** An integer, both ends included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** Picks a key by its weight. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T;
  shuffle<T>(values: readonly T[]): T[];
  /** An independent stream, so that a new choice in one place does not change every later one elsewhere. */
  fork(name: string): Random;
}

/** mulberry32 over a hash of the seed: small, fast, evenly spread. */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  const random: Random = {
    next() {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    },
    int: (from, to) => from + Math.floor(random.next() * (to - from + 1)),
    chance: (probability) => random.next() < probability,
    pick<T>(values: readonly T[]): T {
      const value = values[Math.floor(random.next() * values.length)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
    weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
      const entries = Object.entries(weights) as [T, number][];
      let left = random.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of entries) {
        left -= weight;
        if (left < 0) return value;
      }
      return entries.at(-1)![0];
    },
    shuffle<T>(values: readonly T[]): T[] {
      const shuffled = [...values];
      for (let place = shuffled.length - 1; place > 0; place -= 1) {
        const other = random.int(0, place);
        [shuffled[place], shuffled[other]] = [shuffled[other]!, shuffled[place]!];
      }
      return shuffled;
    },
    fork: (name) => createRandom(`${seed}/${name}`),
  };
  return random;
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1)
    value = Math.imul(value ^ text.charCodeAt(place), 0x01000193);
  return value | 0;
}
