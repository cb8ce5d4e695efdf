import { useEffect, useState } from 'react';

type Politeness = 'status' | 'alert';
type Listener = (politeness: Politeness, text: string) => void;

let listener: Listener | null = null;

/** Says a sentence to screen readers: `status` waits its turn, `alert` interrupts (ADMIN.md §7). */
export function announce(text: string, politeness: Politeness = 'status'): void {
  listener?.(politeness, text);
}

/** The two live regions, present from the first paint so that readers watch them. */
export function Announcer() {
  const [said, setSaid] = useState({ status: '', alert: '' });
  useEffect(() => {
    listener = (politeness, text) =>
      setSaid((before) => ({ ...before, [politeness]: distinct(before[politeness], text) }));
    return () => {
      listener = null;
    };
  }, []);
  return (
    <>
      <div className="sr" role="status">
        {said.status}
      </div>
      <div className="sr" role="alert">
        {said.alert}
      </div>
    </>
  );
}

/** The same sentence twice must be a change, or it is not read again. */
const distinct = (before: string, text: string) => (before === text ? `${text}\u00a0` : text);
