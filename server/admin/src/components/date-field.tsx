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
        className="input new-day"
        type="date"
        aria-invalid={problems.some(({ field }) => field === id)}
        aria-describedby={`${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      <Problem problems={problems} field={id} />
    </div>
  );
}
