import { Problem } from './missing-list';
import type { FieldProblem } from './missing-list.rules';

/** One line of text, or a number. */
export function TextField(props: {
  id: string;
  label: string;
  value: string;
  hint?: string;
  isOptional?: boolean;
  inputMode?: 'text' | 'tel' | 'numeric' | 'decimal';
  maxLength: number;
  placeholder?: string;
  problems: readonly FieldProblem[];
  onChange(value: string): void;
}) {
  const { id, label, hint, isOptional, problems, onChange, ...own } = props;
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {isOptional && <span className="opt">可以不写</span>}
      </label>
      <input
        {...own}
        id={id}
        className="input"
        type="text"
        autoComplete="off"
        aria-invalid={problems.some(({ field }) => field === id)}
        aria-describedby={`${id}-hint ${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Problem problems={problems} field={id} />
    </div>
  );
}
