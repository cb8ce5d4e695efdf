import type { ApiProblem } from '../api/problem';
import type { FieldProblem } from './missing-list.rules';

/**
 * What the server says against single fields, at their controls; nothing where any of it has no control here.
 *
 * @param fields by the last part of its name, the id of the control in which a field is typed.
 */
export function atFields({ problem }: ApiProblem, fields: Readonly<Record<string, string>>): FieldProblem[] {
  const said = (problem.errors ?? []).map(({ field, message }) => ({
    field: fields[field.split('.').at(-1) ?? ''] ?? '',
    message,
  }));
  return said.every(({ field }) => field !== '') ? said : [];
}
