import { Problem } from '../../components/missing-list';
import type { FieldProblem } from '../../components/missing-list.rules';

/** One line of text or a whole number, with what is wrong with it. */
export function TextField(props: {
  id: string;
  label: string;
  value: string;
  inputMode?: 'numeric';
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
        maxLength={100}
        aria-invalid={problems.some(({ field }) => field === id)}
        aria-describedby={`${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      <Problem problems={problems} field={id} />
    </div>
  );
}
