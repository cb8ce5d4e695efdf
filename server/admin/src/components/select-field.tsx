import { Problem } from './missing-list';
import type { FieldProblem } from './missing-list.rules';

/** One of a few, as a plain select: the keyboard and a screen reader know it. */
export function SelectField(props: {
  id: string;
  label: string;
  value: string;
  /** Value and label. */
  options: readonly (readonly [string, string])[];
  problems: readonly FieldProblem[];
  onChange(value: string): void;
}) {
  const { id, label, value, options, problems, onChange } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        aria-describedby={`${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      >
        {value === '' && <option value="">请选</option>}
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
      <Problem problems={problems} field={id} />
    </div>
  );
}
