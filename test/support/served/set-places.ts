import type { Random } from '../../../server/demo-world/seeded-random';
import { addDays, plainDate } from '../../../shared/calendar/plain-date';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import type { SettingChange } from '../../../shared/service-catalogue/service-settings';
import type { SignedInClient } from '../api-client';

const NUMBERS = { none: 0, one: 1, two: 2, five: 5, any: null } as const;

/** The administrator sets how many places a year has, and from later days on more or fewer. @param set grows by it. */
export async function setPlaces(
  administrator: SignedInClient,
  services: readonly ServiceDefinition[],
  set: Map<string, SettingChange[]>,
  random: Random,
): Promise<void> {
  for (const { code } of services.filter(({ quota }) => quota)) {
    const changes = set.get(code) ?? [];
    set.set(code, changes);
    const later = Array.from({ length: random.int(3, 9) }, () => random.int(1, 420));
    for (const days of [0, ...later]) {
      const amount = NUMBERS[random.weighted({ none: 34, one: 30, two: 18, five: 10, any: 8 })];
      const setting = {
        what: 'quota',
        amount,
        effectiveFrom: addDays(plainDate('2026-01-05'), days),
      } as const;
      const reason = '上面下的指标';
      const { status } = await administrator.send('POST', `/api/staff/service-settings/${code}`, {
        ...{ seenVersion: changes.length, reason, setting },
      });
      if (status >= 300) throw new Error(`places of a year answered ${status}`);
      const witness = { by: { staffId: 'administrator', name: '' }, at: new Date(0), reason };
      changes.push({ ...setting, ...witness, n: changes.length + 1 });
    }
  }
}
