/** A voice that can read Chinese. */
export interface Speech {
  /** Reads the text; resolves when it was read to the end or stopped. */
  speak(text: string): Promise<void>;
  pause(): void;
  resume(): void;
  stop(): void;
}
