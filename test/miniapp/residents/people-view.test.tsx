import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PeopleView } from '@/features/residents/people-view';
import { freshPhone } from '../../support/application-form';
import { DAUGHTER, FATHER, ME } from '../../support/resident-server';

beforeEach(freshPhone);

test.each([
  ['guardian', false, /^$/],
  ['family', true, /人还在的时候，注销残疾人证/],
  ['authorised-agent', true, /^注销残疾人证$/],
  ['village-worker', true, /^注销残疾人证$/],
] as const)('says to a %s whether the certificate is theirs to ask for', async (basis, isOwn, cancelling) => {
  const me = { ...ME, people: [DAUGHTER, { ...FATHER, basis }] };
  act(() => void render(<PeopleView me={me} />));
  await userEvent.click(screen.getByRole('button', { name: /看看能替父亲做什么/ }));
  expect(screen.queryByText(/补办、迁移、变更残疾人证（由本人或者监护人办）/) !== null).toBe(isOwn);
  if (isOwn) expect(screen.getByText(cancelling)).toBeVisible();
  else expect(screen.getByText(/补办、迁移、变更残疾人证，注销残疾人证/)).toBeVisible();
});
