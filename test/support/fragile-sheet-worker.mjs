import { parentPort, threadId } from 'node:worker_threads';

/** Stands in for the thread that prints, to fail as real ones do: by what is asked of it as the title of the sheet. */
const FAILURES = {
  throws() {
    throw new TypeError('向𬭎山 is not a page');
  },
  exits: () => process.exit(0),
  hangs() {
    for (;;);
  },
  'eats all memory'() {
    const kept = [];
    for (;;) kept.push(new Array(100_000).fill(kept.length));
  },
};

parentPort.on('message', ({ document: { title } }) => {
  FAILURES[title]?.();
  parentPort.postMessage({
    pdf: Buffer.from(title === 'which thread' || title === 'exits afterwards' ? String(threadId) : title),
  });
  if (title === 'exits afterwards') process.exit(0);
});
