import { findContactFault } from '../../../shared/residents/contact-wish';
import type { ContactPreference } from '../../../shared/residents/resident';

test.each<[ContactPreference['channels'], boolean, RegExp | null]>([
  [['phone'], false, null],
  [['sms', 'phone'], true, null],
  [['village-worker'], true, null],
  [['phone'], true, /不打电话的，请再选一样/],
  [[], false, /请至少选一样/],
  [[], true, /请至少选一样/],
])('who may be reached by %j, never called: %s', (channels, neverCall, words) => {
  const fault = findContactFault({ channels, neverCall, needsSpokenText: false });
  if (words) expect(fault).toMatch(words);
  else expect(fault).toBeNull();
});
