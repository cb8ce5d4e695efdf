import { expiryOf, hasEnded, isDueToBeSeen } from '../../../server/sessions/session-lifetime.rules';

const signedInAt = new Date('2026-11-23T00:00:00Z');
const after = (minutes: number, seconds = 0) =>
  new Date(signedInAt.getTime() + minutes * 60_000 + seconds * 1_000);

describe('a staff session', () => {
  it('ends 30 minutes after it was last seen', () => {
    expect(expiryOf('staff', signedInAt, after(10))).toEqual(after(40));
  });

  it('ends 12 hours after sign-in however busy it is', () => {
    expect(expiryOf('staff', signedInAt, after(719))).toEqual(after(720));
  });
});

describe('a resident session', () => {
  it('ends 30 days after it was last seen', () => {
    expect(expiryOf('resident', signedInAt, after(5))).toEqual(after(5 + 30 * 24 * 60));
  });

  it('ends a year after sign-in', () => {
    expect(expiryOf('resident', signedInAt, after(364 * 24 * 60))).toEqual(after(365 * 24 * 60));
  });
});

describe('the end', () => {
  it('is at the instant of expiry, not a second before', () => {
    const session = { expiresAt: after(30) };
    expect([hasEnded(session, after(29, 59)), hasEnded(session, after(30))]).toEqual([false, true]);
  });
});

describe('being seen', () => {
  it('is worth a write after five minutes', () => {
    const session = { lastSeenAt: signedInAt };
    expect([isDueToBeSeen(session, after(4, 59)), isDueToBeSeen(session, after(5))]).toEqual([false, true]);
  });

  it('is worth a write where the clock was set back: the end moves back with it', () => {
    const session = { lastSeenAt: after(60) };
    expect([isDueToBeSeen(session, after(56)), isDueToBeSeen(session, after(0))]).toEqual([false, true]);
  });
});
