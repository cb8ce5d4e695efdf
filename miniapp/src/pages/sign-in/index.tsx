import { SignInPage } from '@/features/session/sign-in-page';

export default SignInPage;
