import type { Speech } from './speech-types';

/** The mini-program cannot speak without a plug-in, so nothing offers to read aloud there. */
export function findSpeech(): Promise<Speech | undefined> {
  return Promise.resolve(undefined);
}
