import type { Random } from '../../../server/demo-world/seeded-random';
import { addDays, plainDate } from '../../../shared/calendar/plain-date';
import { limitsToShorten } from '../../../shared/service-catalogue/county-limits';
import type { SettingChange } from '../../../shared/service-catalogue/service-settings';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import type { SignedInClient } from '../api-client';

/** The administrator promises shorter limits of some services, from some day on. @returns what was set, by service. */
export async function shortenPromises(
  administrator: SignedInClient,
  services: readonly ServiceDefinition[],
  random: Random,
): Promise<Map<string, SettingChange[]>> {
  const set = new Map<string, SettingChange[]>();
  for (const definition of services.filter(() => random.chance(0.4))) {
    const changes: SettingChange[] = [];
    // Steps first: a promise is not shorter than what its steps take.
    for (const { of, code, limit } of limitsToShorten(definition).reverse()) {
      if (limit.amount < 2 || random.chance(0.6)) continue;
      const effectiveFrom = addDays(plainDate('2026-01-05'), random.pick([0, 0, random.int(1, 300)]));
      const setting = {
        what: 'limit',
        of,
        code,
        amount: random.int(1, limit.amount - 1),
        effectiveFrom,
      } as const;
      const reason = '办得更快';
      const path = `/api/staff/service-settings/${definition.code}`;
      const { status } = await administrator.send('POST', path, {
        seenVersion: changes.length,
        reason,
        setting,
      });
      // What speaks against it (settingFaults) is the settings' own test.
      if (status === 422) continue;
      if (status >= 300) throw new Error(`a shorter promise answered ${status}`);
      const witness = { by: { staffId: 'administrator', name: '' }, at: new Date(0), reason };
      changes.push({ ...setting, ...witness, n: changes.length + 1 });
    }
    set.set(definition.code, changes);
  }
  return set;
}
