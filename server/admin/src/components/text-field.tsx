import { Problem } from './missing-list';
import type { FieldProblem } from './missing-list.rules';

/** One line of text. */
export function TextField(props: {
  id: string;
  label: string;
  value: string;
  maxLength: number;
  placeholder?: string;
  problems: readonly FieldProblem[];
  onChange(value: string): void;
}) {
  const { id, label, problems, onChange, ...own } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...own}
        id={id}
        className="input"
        type="text"
        autoComplete="off"
        aria-invalid={problems.some(({ field }) => field === id)}
        aria-describedby={`${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      <Problem problems={problems} field={id} />
    </div>
  );
}
