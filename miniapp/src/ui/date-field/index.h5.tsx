import { FieldFrame, describedBy } from '../field/field-frame';
import type { DateFieldProps } from './types';

export function DateField(props: DateFieldProps) {
  const { id, error, value, onChange } = props;
  return (
    <FieldFrame {...props}>
      <input
        className="input"
        id={id}
        type="date"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(props)}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}
