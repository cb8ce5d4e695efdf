import { chosenOf, type Answer } from '@zhucantong/shared/service-catalogue/form-answers';
import { optionsOf, type FormField } from '@zhucantong/shared/service-catalogue/form-field';
import { CheckboxGroup } from '@/ui/checkbox-group';
import { DateField } from '@/ui/date-field';
import { Field } from '@/ui/field';
import { AreaControl } from './area-control';
import { ChoiceControl } from './choice-control';
import { asChoice } from './as-choice';
import { ConsentControl } from './consent-control';
import type { FieldControlProps } from './field-control-props';

/** One kind of question, one control. */
export function FieldControl(props: FieldControlProps) {
  const { definition, field, value, error, onChange, question } = props;
  switch (field.kind) {
    case 'choice':
      return <ChoiceControl {...props} field={field} />;
    case 'choices':
      return (
        <CheckboxGroup
          id={field.code}
          legend={question?.title ?? field.label}
          legendAs={question ? 'page' : 'label'}
          lead={question?.lead ?? field.hint}
          error={error}
          choices={optionsOf(definition, field).map(asChoice)}
          values={chosenOf(value)}
          onChange={onChange}
        />
      );
    case 'consent':
      return (
        <ConsentControl
          fields={[field]}
          answers={{ [field.code]: value ?? false }}
          errors={error ? { [field.code]: error } : {}}
          onAnswer={(_code, next) => onChange(next)}
        />
      );
    case 'area':
      return <AreaControl {...props} field={field} />;
    case 'date':
      return (
        <DateField
          {...questionOf(props)}
          value={text(value)}
          onChange={(next) => onChange(next || undefined)}
        />
      );
    case 'number':
      return (
        <Field
          {...questionOf(props)}
          kind="number"
          value={text(value)}
          onChange={(next) => onChange(asNumber(next))}
        />
      );
    default:
      return (
        <Field
          {...questionOf(props)}
          kind={field.kind === 'bank-account' ? 'number' : field.kind}
          value={text(value)}
          onChange={(next) => onChange(next === '' ? undefined : next)}
          autoComplete={field.prefill && AUTO_COMPLETE[field.prefill]}
        />
      );
  }
}

const AUTO_COMPLETE: Record<NonNullable<FormField['prefill']>, string> = {
  'person.name': 'name',
  'agent.name': 'name',
  'person.phone': 'tel',
  'agent.phone': 'tel',
  'person.address': 'street-address',
};

function questionOf({ field, error }: FieldControlProps) {
  const unit = field.kind === 'number' ? `（${field.unit}）` : '';
  const optional = field.required ? '' : '（可以不写）';
  return { id: field.code, label: `${field.label}${unit}${optional}`, hint: field.hint, error };
}

function text(value: Answer | undefined): string {
  return value === undefined || typeof value === 'boolean' || Array.isArray(value) ? '' : String(value);
}

/** Digits become a number; anything else is kept as typed, so that the fault can name it. */
function asNumber(typed: string): Answer | undefined {
  const trimmed = typed.trim();
  if (trimmed === '') return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : typed;
}
