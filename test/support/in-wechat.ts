import { act } from '@testing-library/react';
import { identityCheckCharacter } from '@zhucantong/shared/residents/identity-number';
import { sessionEnded } from '@/features/session/session-store';
import { forgetViews } from '@/features/resource/remembered-views';
import { ME, standInServer } from './resident-server';
import { resetTaro } from './taro';

const BODY = '99010119700101002';
/** Of a person who does not exist: no place has this area code. */
export const IDENTITY_NUMBER = BODY + identityCheckCharacter(BODY);

export const LOCAL = 'GET /api/public/local-sign-ins';
export const LOGIN = 'POST /api/resident/session/wechat';
export const BINDING = 'POST /api/resident/session/wechat/binding';

export const nobodyYet = (ticket: string) => () => ({ body: { known: false, ticket } });
export const opened = () => ({ body: { token: 'a-token', me: ME } });

/** A phone on which nobody is signed in, before a server that knows nobody by this WeChat and is no demonstration. */
export function phoneOfNobody(answers: Parameters<typeof standInServer>[0] = {}) {
  resetTaro();
  forgetViews();
  window.scrollTo = jest.fn();
  Element.prototype.scrollIntoView = jest.fn();
  standInServer();
  act(() => sessionEnded());
  return standInServer({
    'GET /api/resident/session': () => ({ status: 401, body: { code: 'not-signed-in' } }),
    [LOCAL]: () => ({ body: { available: false, people: [] } }),
    [LOGIN]: nobodyYet('ticket-1'),
    [BINDING]: opened,
    ...answers,
  });
}
