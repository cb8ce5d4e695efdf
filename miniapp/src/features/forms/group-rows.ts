import {
  rowsOf,
  type Answer,
  type FieldFault,
  type GroupRow,
} from '@zhucantong/shared/service-catalogue/form-answers';
import { withAnswer } from './with-answer';
import type { GroupField } from '@zhucantong/shared/service-catalogue/form-field';

/** Rows that cannot be taken out: an answer that is not asked for may have none. */
export function leastRows(field: Pick<GroupField, 'required' | 'atLeast'>): number {
  return field.required ? field.atLeast : 0;
}

/** The rows to show: what was answered, and empty ones up to the least. */
export function rowsToShow(
  field: Pick<GroupField, 'required' | 'atLeast'>,
  value: Answer | undefined,
): readonly GroupRow[] {
  const rows = rowsOf(value);
  return [...rows, ...Array.from({ length: Math.max(leastRows(field) - rows.length, 0) }, () => ({}))];
}

/** A row with one answer changed; undefined: nothing answered. */
export function rowsWith(
  rows: readonly GroupRow[],
  place: number,
  code: string,
  value: GroupRow[string] | undefined,
): GroupRow[] {
  return rows.map((row, at) => (at === place ? withAnswer(row, code, value) : row));
}

/** The path of a row's answer, as its fault names it and its control is called: 'children.0.name'. */
export function rowPath(group: string, place: number, code?: string): string {
  return [group, place, ...(code === undefined ? [] : [code])].join('.');
}

/** The field of the form to which a fault belongs, whatever row it is in. */
export function fieldOfPath(path: string): string {
  return path.split('.')[0]!;
}

/** Where rows came or went, what was found wrong in that group is judged anew on the next attempt: it may name another row. */
export function faultsAfterAnswer(
  faults: readonly FieldFault[],
  code: string,
  before: Answer | undefined,
  after: Answer | undefined,
): readonly FieldFault[] {
  if (rowsOf(before).length === rowsOf(after).length) return faults;
  return faults.filter(({ field }) => fieldOfPath(field) !== code);
}
