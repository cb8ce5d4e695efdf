import { Problem } from './missing-list';
import type { FieldProblem } from './missing-list.rules';

/** A day, by the browser's own picker: the keyboard and a screen reader know it. */
export function DateField(props: {
  id: string;
  label: string;
  /** 'YYYY-MM-DD'; empty until one is chosen. */
  value: string;
  min?: string;
  max?: string;
  hint?: string;
  isOptional?: boolean;
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
        className="input new-day"
        type="date"
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
