import { countySettings } from '../../../server/services/county-settings';
import { plainDate } from '../../../shared/calendar/plain-date';
import type { SettingChange } from '../../../shared/service-catalogue/service-settings';

const change: SettingChange = {
  ...{ what: 'limit', of: 'clock', code: 'promise', amount: 7, effectiveFrom: plainDate('2026-12-01') },
  ...{ n: 1, by: { staffId: 'a', name: '管理员' }, at: new Date(0), reason: '因为' },
};

function held() {
  let now = 0;
  let reads = 0;
  let stored: SettingChange[] = [];
  let isDown = false;
  const settings = countySettings(
    {
      async ofCounty() {
        reads += 1;
        if (isDown) throw new Error('down');
        return new Map([['home', stored]]);
      },
    },
    () => now,
  );
  return {
    settings,
    ask: () => settings.of('431229', 'home'),
    pass: (ms: number) => void (now += ms),
    store: (changes: SettingChange[]) => void (stored = changes),
    fail: (down: boolean) => void (isDown = down),
    reads: () => reads,
  };
}

it('reads once for everybody who asks within five seconds', async () => {
  const { ask, pass, reads } = held();
  await Promise.all([ask(), ask()]);
  pass(4_999);
  await ask();
  expect(reads()).toBe(1);
});

it('knows what another process added five seconds later, and what this one added at once', async () => {
  const { settings, ask, pass, store } = held();
  expect(await ask()).toEqual([]);
  store([change]);
  expect(await ask()).toEqual([]);
  pass(5_000);
  expect(await ask()).toEqual([change]);
  store([]);
  settings.refresh('431229');
  expect(await ask()).toEqual([]);
});

it('keeps no failure', async () => {
  const { ask, fail } = held();
  fail(true);
  await expect(ask()).rejects.toThrow('down');
  fail(false);
  await expect(ask()).resolves.toEqual([]);
});
