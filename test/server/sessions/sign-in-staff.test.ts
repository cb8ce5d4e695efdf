import { generate, generateSecret } from 'otplib';
import { createOneTimeCodes } from '../../../server/sessions/one-time-codes';
import { createPasswords, hashPassword, type Passwords } from '../../../server/sessions/passwords';
import { signInStaff, type SignInStaffDeps } from '../../../server/sessions/sign-in-staff';
import { createSignInThrottle } from '../../../server/sessions/sign-in-throttle';
import type { StaffCredentials } from '../../../server/sessions/sign-in-accounts';
import { testSessions } from '../../support/http';

const NOW = new Date('2026-11-23T01:00:00Z');
const secret = generateSecret();
const code = (at = NOW) => generate({ secret, epoch: Math.floor(at.getTime() / 1000) });

let passwords: Passwords;
let accounts: Record<string, StaffCredentials>;
let deps: SignInStaffDeps;

beforeAll(async () => {
  passwords = await createPasswords();
  const passwordHash = await hashPassword('right horse');
  const account = (name: string, more: Partial<StaffCredentials> = {}) => ({
    accountId: `staff-${name}`,
    staffId: name,
    passwordHash,
    disabled: false,
    ...more,
  });
  accounts = {
    yang: account('yang'),
    closed: account('closed', { disabled: true }),
    admin: account('admin', { totpSecret: secret }),
  };
});

beforeEach(() => {
  deps = {
    staffAccounts: { findByUsername: async (username) => accounts[username] ?? null },
    passwords,
    oneTimeCodes: createOneTimeCodes(),
    throttle: createSignInThrottle(),
    sessions: testSessions(() => NOW),
    systemNow: () => NOW,
  };
});

const signIn = (username: string, password: string, oneTimeCode?: string, address = '203.0.113.1') =>
  signInStaff(deps, { username, password, oneTimeCode, address });

describe('signing in', () => {
  it('opens a staff session, whatever the case of the name', async () => {
    const outcome = await signIn(' Yang ', 'right horse');
    if (outcome.step !== 'signed-in') throw new Error(outcome.step);
    expect((await deps.sessions.find(outcome.issued.token, 'staff'))?.viewer).toMatchObject({
      accountId: 'staff-yang',
    });
  });

  it.each([
    ['the password is wrong', 'yang', 'wrong'],
    ['the name is nobody’s', 'nobody', 'right horse'],
    ['the account is disabled', 'closed', 'right horse'],
    ['the dummy password is tried on nobody', 'nobody', 'nobody signs in with this'],
  ])('fails with the same answer when %s', async (_case, username, password) => {
    await expect(signIn(username, password)).rejects.toMatchObject({ code: 'sign-in-failed', details: {} });
  });

  it('checks a hash for a name that is nobody’s too, so that the time tells nothing', async () => {
    const verify = jest.spyOn(passwords, 'verify');
    await expect(signIn('nobody', 'x')).rejects.toThrow();
    expect(verify).toHaveBeenCalledWith(null, 'x');
  });
});

describe('a second factor', () => {
  it('is asked for only after the right password', async () => {
    expect(await signIn('admin', 'right horse')).toEqual({ step: 'one-time-code' });
    await expect(signIn('admin', 'wrong')).rejects.toMatchObject({ code: 'sign-in-failed' });
  });

  it('signs in with the code of this half minute or the one before', async () => {
    const earlier = await code(new Date(NOW.getTime() - 30_000));
    expect(await signIn('admin', 'right horse', earlier)).toMatchObject({ step: 'signed-in' });
    expect(await signIn('admin', 'right horse', await code())).toMatchObject({ step: 'signed-in' });
  });

  it('takes no code twice, not even at once', async () => {
    const once = await code();
    const outcomes = await Promise.allSettled([1, 2].map(() => signIn('admin', 'right horse', once)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(signIn('admin', 'right horse', once)).rejects.toMatchObject({ code: 'sign-in-failed' });
  });

  it.each(['', '000', 'abcdef', '1234567'])('refuses %j', async (wrong) => {
    await expect(signIn('admin', 'right horse', wrong)).rejects.toMatchObject({ code: 'sign-in-failed' });
  });

  it('refuses a code of two minutes ago', async () => {
    const old = await code(new Date(NOW.getTime() - 120_000));
    await expect(signIn('admin', 'right horse', old)).rejects.toMatchObject({ code: 'sign-in-failed' });
  });
});

describe('guessing', () => {
  it('is stopped after ten tries for a name at an address, right password or not, known name or not', async () => {
    for (const username of ['yang', 'nobody']) {
      for (let i = 0; i < 10; i += 1) await signIn(username, 'wrong').catch(() => undefined);
      await expect(signIn(username, 'right horse')).rejects.toMatchObject({
        code: 'too-many-attempts',
        details: { retryAfterSeconds: expect.any(Number) },
      });
    }
  }, 30_000);

  it('does not lock the same person out at another address', async () => {
    for (let i = 0; i < 10; i += 1) await signIn('yang', 'wrong').catch(() => undefined);
    expect(await signIn('yang', 'right horse', undefined, '203.0.113.2')).toMatchObject({
      step: 'signed-in',
    });
  }, 30_000);

  it('starts afresh after a success', async () => {
    for (let i = 0; i < 9; i += 1) await signIn('yang', 'wrong').catch(() => undefined);
    await signIn('yang', 'right horse');
    await expect(signIn('yang', 'wrong')).rejects.toMatchObject({ code: 'sign-in-failed' });
  }, 30_000);
});
