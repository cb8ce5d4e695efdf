import { signInLocally, type SignInLocallyDeps } from '../../../server/sessions/sign-in-locally';
import { testSessions } from '../../support/http';

function deps(changes: Partial<SignInLocallyDeps> = {}): SignInLocallyDeps {
  return {
    residentAccounts: {
      findDemoAccount: async (key) => (key === 'yang' ? { accountId: 'resident-yang' } : null),
    },
    sessions: testSessions(),
    isDemo: () => true,
    isBoundToLoopback: true,
    ...changes,
  };
}

describe('the demo sign-in of residents', () => {
  it('opens a resident session on a demo database, from this machine, on a server bound to it', async () => {
    const { session } = await signInLocally(deps(), { key: 'yang', isLocal: true });
    expect(session).toMatchObject({ door: 'resident', accountId: 'resident-yang' });
  });

  it.each<[string, Partial<SignInLocallyDeps>, boolean]>([
    ['the database is not a demo', { isDemo: () => false }, true],
    ['the server listens to others too', { isBoundToLoopback: false }, true],
    ['the caller is somewhere else', {}, false],
  ])('is closed when %s, before any account is looked up', async (_case, changes, isLocal) => {
    const findDemoAccount = jest.fn();
    const closed = deps({ residentAccounts: { findDemoAccount }, ...changes });
    await expect(signInLocally(closed, { key: 'yang', isLocal })).rejects.toMatchObject({
      code: 'demo-only',
    });
    expect(findDemoAccount).not.toHaveBeenCalled();
  });

  it('is closed for an account that may not be used any more', async () => {
    const findDemoAccount = async () => ({ accountId: 'gone' });
    await expect(
      signInLocally(deps({ residentAccounts: { findDemoAccount } }), { key: 'yang', isLocal: true }),
    ).rejects.toMatchObject({ code: 'sign-in-failed' });
  });

  it('knows only invented residents', async () => {
    await expect(signInLocally(deps(), { key: 'nobody', isLocal: true })).rejects.toMatchObject({
      code: 'sign-in-failed',
    });
  });
});
