import { FieldError, describedBy } from '../field/field-frame';
import { LegendWords } from './legend';
import type { QuestionGroupProps } from './types';

export function QuestionGroup({ id, error, role, children, ...legend }: QuestionGroupProps) {
  const legendId = `${id}-legend`;
  return (
    <fieldset
      className={error ? 'q bad' : 'q'}
      role={role}
      aria-labelledby={legendId}
      aria-describedby={describedBy({ id, error })}
      aria-invalid={role && error ? true : undefined}
    >
      <legend className="legend">
        <LegendWords {...legend} id={legendId} />
      </legend>
      <FieldError id={id} error={error} />
      <div className="opts">{children}</div>
    </fieldset>
  );
}
