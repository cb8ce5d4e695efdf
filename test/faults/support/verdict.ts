/** What a fault run lost or doubled, a sentence each; nothing of it is personal. */
export interface Verdict {
  acknowledged: number;
  items: number;
  lost: string[];
  doubled: string[];
  clocksLost: string[];
  messagesLost: string[];
}
