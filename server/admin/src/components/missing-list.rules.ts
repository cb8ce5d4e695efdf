/** One missing thing as it is being written; `title` comes from the definition and is not sent. */
export interface MissingEntry {
  kind: 'paper' | 'field';
  code: string;
  title: string;
  why: string;
  countsAsGood: string;
}

export interface SupplementForm {
  entries: readonly MissingEntry[];
  /** "除了这几样，没有别的缺项" */
  nothingElseMissing: boolean;
  /** From the second round on: why once was not enough. */
  headReason: string;
}

export interface SupplementFacts {
  /** Titles of papers that this worker has not opened yet. */
  unopened: readonly string[];
  /** A second round that nobody permitted yet: the section head writes why, here or before. */
  headReason: 'none' | 'write' | 'ask';
}

export interface FieldProblem {
  /** Id of the control that has to be mended; focus goes there. */
  field: string;
  message: string;
}

/** Ids of the controls, shared by the list, its errors and the tests. */
export const missingFieldId = (code: string, part: 'why' | 'good') => `missing-${code}-${part}`;
export const supplementIds = {
  add: 'missing-add',
  complete: 'supplement-complete',
  headReason: 'supplement-head-reason',
};

/** The tick "no other gaps" is only honest when every paper was opened. */
export const mayConfirmComplete = (facts: SupplementFacts) => facts.unopened.length === 0;

/** Why the tick cannot be set yet; empty when it can. */
export function whyNotConfirm(facts: SupplementFacts): string {
  if (mayConfirmComplete(facts)) return '';
  return `还有 ${facts.unopened.length} 份材料没看过：${facts.unopened.join('、')}。`;
}

/**
 * Everything that keeps a request for supplements from being sent, in the order of the form.
 *
 * @source FACTS §5.1: all gaps at once, with a time limit; a second round needs the section head's reason.
 */
export function supplementProblems(form: SupplementForm, facts: SupplementFacts): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (form.entries.length === 0) problems.push({ field: supplementIds.add, message: '还没有写缺哪一样。' });
  for (const entry of form.entries) {
    if (!entry.why.trim()) {
      problems.push({
        field: missingFieldId(entry.code, 'why'),
        message: `${entry.title}：写明为什么要补。`,
      });
    }
    if (!entry.countsAsGood.trim()) {
      problems.push({
        field: missingFieldId(entry.code, 'good'),
        message: `${entry.title}：写明怎样算合格。`,
      });
    }
  }
  if (facts.headReason === 'ask') {
    problems.push({ field: supplementIds.headReason, message: '第二次退回，请股长先写理由再提交。' });
  }
  if (facts.headReason === 'write' && !form.headReason.trim()) {
    problems.push({ field: supplementIds.headReason, message: '第二次退回，要股长写明理由。' });
  }
  if (!form.nothingElseMissing) {
    problems.push({ field: supplementIds.complete, message: whyNotConfirm(facts) || '请确认没有别的缺项。' });
  }
  return problems;
}
