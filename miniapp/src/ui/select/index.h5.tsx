import { FieldFrame, describedBy } from '../field/field-frame';
import type { SelectProps } from './types';

export function Select(props: SelectProps) {
  const { id, error, options, value, onChange, placeholder = '请选' } = props;
  return (
    <FieldFrame {...props}>
      <select
        className="input"
        id={id}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(props)}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{placeholder}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
