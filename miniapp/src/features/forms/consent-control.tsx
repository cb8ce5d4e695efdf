import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { FormField } from '@zhucantong/shared/service-catalogue/form-field';
import type { ReactNode } from 'react';
import { Option } from '@/ui/option';
import { QuestionGroup } from '@/ui/question-group';

interface ConsentControlProps {
  fields: readonly Extract<FormField, { kind: 'consent' }>[];
  answers: Answers;
  /** By field code. */
  errors: Readonly<Record<string, string>>;
  onAnswer: (code: string, value: boolean) => void;
  question?: { title: ReactNode; lead?: string };
}

/** Consents, each asked by itself and unticked at first; what a refusal leads to stands beside it. */
export function ConsentControl({ fields, answers, errors, onAnswer, question }: ConsentControlProps) {
  return (
    <QuestionGroup
      id={`consents-${fields[0]?.code ?? ''}`}
      legend={question?.title ?? '要您同意的事'}
      legendAs={question ? 'page' : 'label'}
      lead={question?.lead}
      error={fields.map((field) => errors[field.code]).find(Boolean)}
    >
      {fields.map((field) => (
        <Option
          key={field.code}
          kind="checkbox"
          group={field.code}
          id={field.code}
          value="agreed"
          label={field.label}
          hint={`${field.statement}${field.ifRefused ?? ''}`}
          checked={answers[field.code] === true}
          onToggle={() => onAnswer(field.code, answers[field.code] !== true)}
          markFirst
        />
      ))}
    </QuestionGroup>
  );
}
