import { Me, type SessionOpened } from '@zhucantong/shared/residents/me-view';
import { ApiProblem } from '@/api/api-problem';
import { dropSession, keepSession } from '@/api/door';
import { OfflineError } from '@/api/offline-error';
import { forgetResponses } from '@/api/response-memory';
import { endSession, fetchMe, savePreferences, signInLocally, unbindWeChat } from '@/api/session';
import { readStored, removeStored, writeStored } from '@/platform/storage';
import { SCALES, setTypeScale, typeScale } from '@/ui/type-scale';
import { forgetViews } from '../resource/remembered-views';
import { forgetSupplements } from '../work-items/supplement-store';

/** Who is using the program. `unknown` until the server was asked, on a phone that remembers nobody. */
export type Session =
  | { state: 'unknown' }
  | { state: 'signed-out' }
  | { state: 'failed'; offline: boolean; problem?: ApiProblem }
  | { state: 'signed-in'; me: Me };

const ME = 'me';

let session: Session = remembered() ?? { state: 'unknown' };
let isConfirmed = false;
let loading: Promise<void> | undefined;
const listeners = new Set<() => void>();

export function currentSession(): Session {
  return session;
}

export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the server was asked since the program was opened. */
export const sessionIsConfirmed = (): boolean => isConfirmed;

function set(next: Session): void {
  isConfirmed = true;
  session = next;
  listeners.forEach((listener) => listener());
}

/** Who was signed in on this phone last: shown at once, and taken back when the server knows better. */
function remembered(): Session | undefined {
  const me = readStored(ME, Me);
  return me && { state: 'signed-in', me };
}

/** Asks the server who is signed in; without a connection the phone's own memory answers. */
export function loadSession(): Promise<void> {
  loading ??= askWho().finally(() => {
    loading = undefined;
  });
  return loading;
}

async function askWho(): Promise<void> {
  try {
    const me = await fetchMe();
    takeOver(me);
    adoptScale(me);
  } catch (failure) {
    if (failure instanceof ApiProblem && failure.status === 401) return sessionEnded();
    const known = failure instanceof OfflineError ? remembered() : undefined;
    if (known) set(known);
    else
      set({
        state: 'failed',
        offline: failure instanceof OfflineError,
        problem: failure instanceof ApiProblem ? failure : undefined,
      });
  }
}

/** Signs in as one of the invented people of a demonstration. @throws ApiProblem, OfflineError. */
export async function signIn(key: string): Promise<void> {
  enter(await signInLocally(key));
}

/** Takes over a session that the server has opened: nothing of whoever was here before stays. */
export function enter({ token, me }: SessionOpened): void {
  forgetEverybody();
  if (token) keepSession(token);
  takeOver(me);
  const chosenHere = typeScale();
  if (me.typeScale === 1 && chosenHere !== 1)
    void savePreferences(chosenHere).catch(() => undefined); // kept here anyway
  else adoptScale(me);
}

/** Signs out on this phone, and at the server if it can be reached. */
export async function signOut(): Promise<void> {
  await endSession().catch(() => undefined); // a session nobody holds any more ends by itself
  sessionEnded();
}

/** Signs out everywhere, and this WeChat opens the account no more. @throws ApiProblem, OfflineError: nothing has changed then. */
export async function signOutForGood(): Promise<void> {
  await unbindWeChat();
  sessionEnded();
}

/** The server no longer knows this phone. */
export function sessionEnded(): void {
  const wasAnybody = session.state !== 'unknown';
  dropSession();
  forgetEverybody(wasAnybody);
  set({ state: 'signed-out' });
}

/** Keeps the size here and, when signed in, with the person. */
export function chooseTypeScale(scale: (typeof SCALES)[number]): void {
  setTypeScale(scale);
  if (session.state === 'signed-in') void savePreferences(scale).catch(() => undefined); // kept here anyway
}

function takeOver(me: Me): void {
  writeStored(ME, me);
  set({ state: 'signed-in', me });
}

function adoptScale(me: Me): void {
  const scale = SCALES.find((each) => each === me.typeScale);
  if (scale && scale !== typeScale()) setTypeScale(scale);
}

/** @param hasSeen whether somebody saw anything; what was shown to nobody in particular may stay in view. */
function forgetEverybody(hasSeen = true): void {
  removeStored(ME);
  forgetSupplements();
  if (!hasSeen) return;
  forgetResponses();
  forgetViews();
}
