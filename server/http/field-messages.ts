import type { $ZodIssue } from 'zod/v4/core';

export interface FieldError {
  field: string;
  message: string;
}

/** More than this helps nobody, and a hostile body could ask for thousands. */
const MOST_ERRORS = 50;
const LONGEST_FIELD = 120;

/**
 * What a person reads for each field that a schema refused: what to do, in Chinese.
 * A message that the schema's author wrote in Chinese stands as it is.
 */
export function fieldErrors(issues: readonly $ZodIssue[], part: string): FieldError[] {
  return issues
    .flatMap((issue) => errorsOfIssue(issue, part))
    .slice(0, MOST_ERRORS)
    .map(({ field, message }) => ({ field: field.slice(0, LONGEST_FIELD), message }));
}

function errorsOfIssue(issue: $ZodIssue, part: string): FieldError[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: [...path, key].join('.'),
      message: '没有这一项，请去掉。',
    }));
  }
  return [{ field: path.join('.') || part, message: messageOf(issue) }];
}

function messageOf(issue: $ZodIssue): string {
  if (/\p{Script=Han}/u.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? '请填写这一项。'
        : (TYPE_ADVICE[issue.expected] ?? '这一项的内容不对，请重新填写。');
    case 'too_small':
      if (issue.origin === 'string')
        return issue.minimum === 1 ? '请填写这一项。' : `至少写 ${issue.minimum} 个字。`;
      if (issue.origin === 'array') return `至少要有 ${issue.minimum} 项。`;
      return `不能小于 ${issue.minimum}。`;
    case 'too_big':
      if (issue.origin === 'string') return `最多写 ${issue.maximum} 个字。`;
      if (issue.origin === 'array') return `最多 ${issue.maximum} 项。`;
      return `不能大于 ${issue.maximum}。`;
    case 'invalid_format':
      return FORMAT_ADVICE[issue.format] ?? '格式不对，请照示例填写。';
    case 'invalid_value':
      return '请从给出的选项里选。';
    default:
      return '这一项的内容不对，请重新填写。';
  }
}

const TYPE_ADVICE: Record<string, string> = {
  number: '请填数字。',
  int: '请填整数。',
  boolean: '请选“是”或“否”。',
  array: '请填成清单。',
  string: '请填文字。',
};

const FORMAT_ADVICE: Record<string, string> = {
  date: '请填日期，如 2026-11-23。',
  datetime: '请填完整的日期和时间。',
};
