import { chosenOf, type Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { FormField, GroupField } from '@zhucantong/shared/service-catalogue/form-field';
import { optionsOf, type ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { ReactNode } from 'react';
import { CheckboxGroup } from '@/ui/checkbox-group';
import { DateField } from '@/ui/date-field';
import { Field } from '@/ui/field';
import { ChoiceControl } from './choice-control';
import { asChoice } from './as-choice';
import { ConsentControl } from './consent-control';

type Answer = Answers[string] | undefined;

/** A group of rows has a control of its own. */
type SingleField = Exclude<FormField, GroupField>;

export interface FieldControlProps<F extends SingleField = SingleField> {
  definition: ServiceDefinition;
  field: F;
  value: Answer;
  error?: string;
  /** undefined: nothing answered. */
  onChange: (value: Answer) => void;
  /** The question of the whole page, when this field is alone on it. */
  question?: { title: ReactNode; lead?: string };
}

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
    case 'date':
      return (
        <DateField
          {...question_(props)}
          value={text(value)}
          onChange={(next) => onChange(next || undefined)}
        />
      );
    case 'number':
      return (
        <Field
          {...question_(props)}
          kind="number"
          value={text(value)}
          onChange={(next) => onChange(asNumber(next))}
        />
      );
    case 'bank-account':
      return (
        <Field
          {...question_(props)}
          kind="number"
          value={text(value)}
          onChange={(next) => onChange(next === '' ? undefined : next)}
        />
      );
    default:
      return (
        <Field
          {...question_(props)}
          kind={field.kind}
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

function question_({ field, error }: FieldControlProps) {
  const unit = field.kind === 'number' ? `（${field.unit}）` : '';
  const optional = field.required ? '' : '（可以不写）';
  return { id: field.code, label: `${field.label}${unit}${optional}`, hint: field.hint, error };
}

function text(value: Answer): string {
  return value === undefined || typeof value === 'boolean' || Array.isArray(value) ? '' : String(value);
}

/** Digits become a number; anything else is kept as typed, so that the fault can name it. */
function asNumber(typed: string): Answer {
  const trimmed = typed.trim();
  if (trimmed === '') return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : typed;
}
