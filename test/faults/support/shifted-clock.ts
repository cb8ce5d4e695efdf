/**
 * Makes `Date` of this process follow a system clock that can be set, as an administrator or a time service sets it. What is
 * monotonic (timers, `performance.now`) goes on, as it does when a real clock is set.
 *
 * @returns sets the clock to so many milliseconds beside the real time.
 */
export function takeOverClock(): (shiftMs: number) => void {
  const Real = Date;
  let shift = 0;
  const now = () => Real.now() + shift;
  globalThis.Date = new Proxy(Real, {
    construct: (target, args: [], newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [now()], newTarget as new () => Date),
    apply: () => new Real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  });
  return (shiftMs) => {
    shift = shiftMs;
  };
}
