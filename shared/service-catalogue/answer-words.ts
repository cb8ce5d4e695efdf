import { dayInWords } from '../calendar/day-words';
import { PlainDate } from '../calendar/plain-date';
import { ELSEWHERE, ELSEWHERE_LABEL } from './area-answer';
import { isShown, rowsOf, type Answer, type GroupRow } from './form-answers';
import { optionsOf, type OptionLists, rowTitleOf, type FormField, type GroupField } from './form-field';

/** What a person reads for an answer; dates, numbers, consents and the rows of a group in words. */
export function answerInWords(definition: OptionLists, field: FormField, value: Answer | undefined): string {
  if (value === undefined || value === '') return '没有填';
  switch (field.kind) {
    case 'consent':
      return value === true ? '同意' : '不同意';
    case 'number':
      return `${String(value)} ${field.unit}`;
    case 'date':
      return dateInWords(String(value));
    case 'area':
      return value === ELSEWHERE ? ELSEWHERE_LABEL : (definition.areaName?.(String(value)) ?? String(value));
    case 'group':
      return rowsInWords(groupRows(definition, field, rowsOf(value)));
    case 'choice':
    case 'choices': {
      const options = optionsOf(definition, field);
      const values = Array.isArray(value) ? value.map(String) : [String(value)];
      return values.map((each) => options.find((option) => option.value === each)?.label ?? each).join('、');
    }
    default:
      return String(value);
  }
}

/** '2015年3月9日'; what is no date stays as it was typed. */
function dateInWords(value: string): string {
  const day = PlainDate.safeParse(value);
  return day.success ? dayInWords(day.data, 0) : value;
}

/** One row of a group under its title, each answer in words. */
export interface RowInWords {
  title: string;
  values: readonly { value: string }[];
}

/** The rows of a group in words; what was not answered is left out. */
export function groupRows(
  definition: OptionLists,
  field: GroupField,
  rows: readonly GroupRow[],
): RowInWords[] {
  return rows.map((row, place) => ({
    title: rowTitleOf(field, place),
    values: field.fields
      .filter((each) => isShown(each, row) && row[each.code] !== undefined)
      .map((each) => ({ value: answerInWords(definition, each, row[each.code]) })),
  }));
}

/** '第 1 个孩子：何苗，2015年3月9日，小学；第 2 个孩子：…'. */
export function rowsInWords(rows: readonly RowInWords[]): string {
  if (rows.length === 0) return '没有填';
  return rows
    .map(({ title, values }) => `${title}：${values.map(({ value }) => value).join('，')}`)
    .join('；');
}
