import { ApiProblem } from '@/api/api-problem';
import { WeChatLoginError } from '@/platform/wechat-login-error';
import { problemInWords, type ProblemInWords } from '../shell/problem-in-words';

const OFFLINE: ProblemInWords = { title: '手机没连上网', advice: '连上网以后，再点一次。您填的都在。' };
const NO_WECHAT: ProblemInWords = {
  title: '微信没有应答',
  advice: '看看手机连上网没有，再点一次。您填的都在。',
};

/** Why signing in did not happen, and what to do. */
export function failureInWords(failure: unknown): ProblemInWords {
  if (failure instanceof ApiProblem) return problemInWords(failure);
  return failure instanceof WeChatLoginError ? NO_WECHAT : OFFLINE;
}

/** The same where somebody says who they are: in the words of that page, with a way for who was never registered. */
export function bindingFailureInWords(failure: unknown): ProblemInWords {
  const words = failureInWords(failure);
  switch (failure instanceof ApiProblem ? failure.code : undefined) {
    case 'wechat-sign-in-expired':
      return { ...words, advice: '请再点一次刚才的按钮。您填的都在。' };
    case 'binding-refused':
      return { ...words, advice: `${words.advice}残联还没登记过您的，看这一页最下面。` };
    default:
      return words;
  }
}
