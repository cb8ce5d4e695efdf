import type { HistoryEntry } from './work-item';

/** Words that a service with places of a year has for who comes to none at once. */
export const QUOTA_TEMPLATES = ['wait-listed', 'turn-came', 'carried-over'] as const;

/** Approved without a free place, the turn has come, the year is over: each told once. */
export function quotaTemplate({ action, waits }: HistoryEntry): (typeof QUOTA_TEMPLATES)[number] | undefined {
  if (waits) return 'wait-listed';
  if (action === 'take-turn') return 'turn-came';
  return action === 'carry-over' ? 'carried-over' : undefined;
}

/** The number that is told is the one of that moment. */
export function quotaParams({ waits }: HistoryEntry): Record<string, string> {
  return waits ? { position: String(waits.position) } : {};
}
