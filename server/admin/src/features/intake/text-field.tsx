import { Input } from 'antd';
import { Problem } from '../../components/missing-list';
import type { FieldProblem } from '../../components/missing-list.rules';

/** One line of text about a person. */
export function TextField(props: {
  id: string;
  label: string;
  value: string;
  hint?: string;
  isOptional?: boolean;
  inputMode?: 'text' | 'tel' | 'numeric';
  maxLength?: number;
  problems: readonly FieldProblem[];
  onChange(value: string): void;
}) {
  const { id, label, value, hint, problems } = props;
  const isWrong = problems.some(({ field }) => field === id);
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {props.isOptional && <span className="opt">可以不写</span>}
      </label>
      <Input
        id={id}
        value={value}
        autoComplete="off"
        inputMode={props.inputMode ?? 'text'}
        maxLength={props.maxLength ?? 60}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint ${id}-problem`}
        {...(isWrong ? { status: 'error' as const } : {})}
        onChange={(event) => props.onChange(event.target.value)}
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
