/** Runs `work` on every value, at most `width` at a time. The first failure ends it. */
export async function inParallel<T>(
  values: readonly T[],
  width: number,
  work: (value: T) => Promise<void>,
): Promise<void> {
  const waiting = values.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const value of waiting) await work(value);
    }),
  );
}
