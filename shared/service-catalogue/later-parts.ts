import { consent, countySetting, days } from './definition-parts';
import type { FormField } from './form-field';
import type { LaterPapers } from './later-papers';

/** FACTS gives no number of days for what comes later (§5.3). */
const DAYS = 10;

/** Minor papers that may come after acceptance, on the written promise of the applicant; without them it counts as withdrawn (FACTS §5.3). */
export const broughtLater = (service: string, promise: string, ...papers: string[]): LaterPapers => ({
  papers,
  promise,
  limit: days(`TL-GEN-01/${service}-later`, DAYS, countySetting('§5.3'), { stops: [] }),
  remindBefore: [3, 1],
  ifNever: 'counts-as-withdrawn',
});

/** @param called in the question: '在读证明'. @param inFull in the promise: '学校的在读证明'. */
export const promiseToBring = (
  code: string,
  called: string,
  inFull = called,
  shownWhen?: FormField['shownWhen'],
): FormField =>
  consent(code, `${called}手上没有，以后补`, '', {
    required: false,
    ...(shownWhen ? { shownWhen } : {}),
    statement: `我承诺受理后 ${DAYS} 个工作日内补上${inFull}。没补上，这次申请按撤回处理。`,
    ifRefused: '手上有的，拍了照就不用勾。',
  });
