import { Input } from 'antd';
import { type Answers, chosenOf, isShown } from '@zhucantong/shared/service-catalogue/form-answers';
import type { FormField, Option } from '@zhucantong/shared/service-catalogue/form-field';
import { AreaSelect } from './area-select';
import { Problem } from './missing-list';
import type { FieldProblem } from './missing-list.rules';
import { RecordGroup } from './record-group';

type Value = Answers[string] | undefined;

/** Id of a recorded field's control; problems of the server and of the page both name it. */
export const recordFieldId = (code: string) => `record-${code}`;

/** What a worker records in a step: rendered from the definition's fields, never written twice. */
export function RecordForm(props: {
  fields: readonly FormField[];
  optionsOf: (field: FormField) => readonly Option[];
  answers: Answers;
  problems: readonly FieldProblem[];
  onChange: (answers: Answers) => void;
  /** Where these fields stand: 'children.0.' in a row of a group. */
  path?: string;
}) {
  const { answers, problems, path = '' } = props;
  const set = (code: string, value: Value) => {
    const { [code]: _before, ...rest } = answers;
    props.onChange(value === undefined ? rest : { ...rest, [code]: value });
  };
  return (
    <>
      {props.fields
        .filter((field) => isShown(field, answers))
        .map((field) => (
          <RecordField
            key={field.code}
            field={field}
            path={path + field.code}
            optionsOf={props.optionsOf}
            value={answers[field.code]}
            problems={problems}
            onChange={(value) => set(field.code, value)}
          />
        ))}
    </>
  );
}

const INPUT_MODES = { text: 'text', phone: 'tel', 'bank-account': 'numeric' } as const;

interface FieldProps {
  field: FormField;
  path: string;
  optionsOf: (field: FormField) => readonly Option[];
  value: Value;
  problems: readonly FieldProblem[];
  onChange: (value: Value) => void;
}

function RecordField(props: FieldProps) {
  const { field, problems } = props;
  const id = recordFieldId(props.path);
  if (field.kind === 'group') {
    return (
      <RecordGroup
        field={field}
        id={id}
        value={props.value}
        problems={problems}
        onChange={props.onChange}
        renderRow={(row, place, onRow) => (
          <RecordForm
            fields={field.fields}
            optionsOf={props.optionsOf}
            answers={row}
            problems={problems}
            onChange={onRow}
            path={`${props.path}.${place}.`}
          />
        )}
      />
    );
  }
  const isGroup =
    field.kind === 'choices' || field.kind === 'consent' || (field.kind === 'area' && field.to !== 'county');
  const label = (
    <>
      {field.label} {!field.required && <span className="opt">可以不写</span>}
    </>
  );
  const body = (
    <>
      <Control {...props} id={id} isWrong={problems.some((problem) => problem.field === id)} />
      {field.hint && (
        <p className="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      <Problem problems={problems} field={id} />
    </>
  );
  if (isGroup) {
    return (
      <fieldset className="field">
        <legend className="flabel">{label}</legend>
        {body}
      </fieldset>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {body}
    </div>
  );
}

function Control({
  field,
  optionsOf,
  value,
  onChange,
  id,
  isWrong,
}: FieldProps & { id: string; isWrong: boolean }) {
  const described =
    [field.hint && `${id}-hint`, isWrong && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  const common = {
    id,
    'aria-describedby': described,
    'aria-invalid': isWrong,
    'aria-required': field.required,
  };
  const text = typeof value === 'string' ? value : '';
  const take = (next: string) => onChange(next === '' ? undefined : next);
  const options = optionsOf(field);

  switch (field.kind) {
    case 'text':
    case 'phone':
    case 'bank-account':
      return (
        <Input
          {...common}
          {...(isWrong ? { status: 'error' as const } : {})}
          inputMode={INPUT_MODES[field.kind]}
          maxLength={field.kind === 'text' ? field.maxLength : 30}
          value={text}
          onChange={(event) => take(event.target.value)}
        />
      );
    case 'long-text':
      return (
        <>
          <Input.TextArea
            {...common}
            {...(isWrong ? { status: 'error' as const } : {})}
            rows={2}
            maxLength={field.maxLength}
            value={text}
            onChange={(event) => take(event.target.value)}
          />
          <p className="hint chars">
            {[...text].length} / {field.maxLength}
          </p>
        </>
      );
    case 'number':
      return (
        <span className="row">
          <Input
            {...common}
            {...(isWrong ? { status: 'error' as const } : {})}
            className="number-input"
            inputMode="numeric"
            maxLength={8}
            value={typeof value === 'number' ? String(value) : ''}
            onChange={(event) => {
              const digits = event.target.value.replace(/[^\d-]/g, '');
              onChange(digits === '' || Number.isNaN(Number(digits)) ? undefined : Number(digits));
            }}
          />
          {field.unit}
        </span>
      );
    case 'date':
      return <Input {...common} type="date" value={text} onChange={(event) => take(event.target.value)} />;
    case 'choice':
      return (
        <select {...common} className="input" value={text} onChange={(event) => take(event.target.value)}>
          <option value="">请选</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      );
    case 'area':
      return <AreaSelect {...common} to={field.to} value={text} onChange={take} />;
    case 'choices': {
      const chosen = chosenOf(value);
      return (
        <span className="checks">
          {options.map((option, index) => (
            <label className="check" key={option.value}>
              <input
                type="checkbox"
                {...(index === 0 ? { id } : {})}
                checked={chosen.includes(option.value)}
                onChange={(event) =>
                  onChange(
                    event.target.checked
                      ? [...chosen, option.value]
                      : chosen.filter((other) => other !== option.value),
                  )
                }
              />
              {option.label}
            </label>
          ))}
        </span>
      );
    }
    case 'consent':
      return (
        <label className="check top">
          <input
            {...common}
            type="checkbox"
            checked={value === true}
            onChange={(event) => onChange(event.target.checked)}
          />
          <span>{field.statement}</span>
        </label>
      );
  }
}
