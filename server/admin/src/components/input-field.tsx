import type { ComponentProps } from 'react';
import { Problem } from './missing-list';
import type { FieldProblem } from './missing-list.rules';

/** What every field of one line has around it. */
export interface FieldFrame {
  id: string;
  label: string;
  value: string;
  hint?: string;
  isOptional?: boolean;
  problems: readonly FieldProblem[];
  onChange(value: string): void;
}

type Own = Omit<ComponentProps<'input'>, keyof FieldFrame>;

/** A field with its label above it, and its hint and what is wrong below it, which a screen reader says with it. */
export function InputField({ id, label, hint, isOptional, problems, onChange, ...own }: FieldFrame & Own) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {isOptional && <span className="opt">可以不写</span>}
      </label>
      <input
        {...own}
        id={id}
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
