/** Who signed in on this page and whether others use the computer; kept in memory only. */
interface RememberedSignIn {
  username: string;
  isSharedComputer: boolean;
}

let remembered: RememberedSignIn = { username: '', isSharedComputer: true };

export function rememberSignIn(signIn: RememberedSignIn): void {
  remembered = signIn;
}

export const rememberedSignIn = (): RememberedSignIn => remembered;
