import type { SettingChange } from '@zhucantong/shared/service-catalogue/service-settings';
import type { ServiceSettingsRepository, SettingsOfCounty } from './service-settings.repository';

/** How long what a process holds is used before it is read again, in milliseconds. */
const FRESH_FOR_MS = 5_000;

/** What counties have set, as this process holds it. */
export interface CountySettings {
  /** Changes of one service; empty where the county goes by the definition. */
  of(county: string, service: string): Promise<readonly SettingChange[]>;
  /** Forgets what is held of a county: this process has just added to it. */
  refresh(county: string): void;
}

/**
 * Keeps what each county has set: a submit asks memory. What another process adds counts here five seconds later at most; an
 * item carries the limits that were promised to it, so both answers are sound. Callers at the same moment share one read.
 *
 * @param monotonicNow milliseconds that only grow (performance.now).
 */
export function countySettings(
  repository: Pick<ServiceSettingsRepository, 'ofCounty'>,
  monotonicNow: () => number,
): CountySettings {
  const held = new Map<string, { settings: Promise<SettingsOfCounty>; readAt: number }>();

  function current(county: string): Promise<SettingsOfCounty> {
    const known = held.get(county);
    if (known && monotonicNow() - known.readAt < FRESH_FOR_MS) return known.settings;
    const entry = { settings: repository.ofCounty(county), readAt: monotonicNow() };
    held.set(county, entry);
    // A failure is answered once and not kept.
    entry.settings.catch(() => {
      if (held.get(county) === entry) held.delete(county);
    });
    return entry.settings;
  }

  return {
    of: async (county, service) => (await current(county)).get(service) ?? [],
    refresh(county) {
      held.delete(county);
    },
  };
}
