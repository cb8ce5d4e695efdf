import { useCallback, useEffect, useRef, useState } from 'react';
import { useDidHide } from '@tarojs/taro';
import { findSpeech } from '@/platform/speech';
import type { Speech } from '@/platform/speech-types';
import type { SpokenSection } from './types';

export interface Reading {
  /** False until a voice was found. */
  available: boolean;
  /** The part being read; undefined when nothing is. */
  at: number | undefined;
  paused: boolean;
  start(): void;
  pause(): void;
  resume(): void;
  stop(): void;
}

/** Reads one section after the other until the end, a stop, or the page being left. */
export function useReading(sections: readonly SpokenSection[]): Reading {
  const [speech, setSpeech] = useState<Speech>();
  const [at, setAt] = useState<number>();
  const [paused, setPaused] = useState(false);
  const turn = useRef(0);

  useEffect(() => {
    let gone = false;
    void findSpeech().then((found) => {
      if (!gone) setSpeech(found);
    });
    return () => {
      gone = true;
    };
  }, []);

  const stop = useCallback(() => {
    turn.current += 1;
    speech?.stop();
    setAt(undefined);
    setPaused(false);
  }, [speech]);

  useEffect(() => stop, [stop]);
  useDidHide(stop);

  const start = useCallback(async () => {
    if (!speech) return;
    const mine = (turn.current += 1);
    for (const [index, { title, text }] of sections.entries()) {
      if (turn.current !== mine) return;
      setAt(index);
      await speech.speak(`${title}。${text}`);
    }
    if (turn.current === mine) setAt(undefined);
  }, [sections, speech]);

  return {
    available: speech !== undefined,
    at,
    paused,
    start: () => void start(),
    pause: () => {
      speech?.pause();
      setPaused(true);
    },
    resume: () => {
      speech?.resume();
      setPaused(false);
    },
    stop,
  };
}
