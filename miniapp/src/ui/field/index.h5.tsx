import type { ChangeEvent } from 'react';
import { FieldFrame, describedBy } from './field-frame';
import type { FieldProps } from './types';

export function Field(props: FieldProps) {
  const { id, kind = 'text', error, value, onChange, maxLength, autoComplete } = props;
  const shared = {
    id,
    value,
    maxLength,
    autoComplete,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy(props),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.target.value),
  };
  return (
    <FieldFrame {...props}>
      {kind === 'long-text' ? (
        <textarea {...shared} className="input long" rows={2} />
      ) : (
        <input
          {...shared}
          className="input"
          type={kind === 'phone' ? 'tel' : 'text'}
          inputMode={kind === 'number' || kind === 'phone' ? 'numeric' : undefined}
        />
      )}
    </FieldFrame>
  );
}
