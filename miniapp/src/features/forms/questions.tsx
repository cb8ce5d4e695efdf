import type { Answers, FieldFault } from '@zhucantong/shared/service-catalogue/form-answers';
import type { FormField } from '@zhucantong/shared/service-catalogue/form-field';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { ReactNode } from 'react';
import { PageHead } from '@/ui/page-head';
import { ConsentControl } from './consent-control';
import { FieldControl } from './field-control';
import { GroupControl } from './group-control';

interface QuestionsProps {
  definition: ServiceDefinition;
  fields: readonly FormField[];
  answers: Answers;
  faults: readonly FieldFault[];
  onAnswer: (code: string, value: Answers[string] | undefined) => void;
  /** The h1 of the page with its help. */
  title: ReactNode;
  lead?: string;
  /** Further questions stand below, so the title cannot belong to a single one. */
  hasMore?: boolean;
}

/** The questions of one page under its title. A question that is alone is the title itself. */
export function Questions({
  definition,
  fields,
  answers,
  faults,
  onAnswer,
  title,
  lead,
  hasMore,
}: QuestionsProps) {
  const errors = Object.fromEntries(faults.map(({ field, message }) => [field, message]));
  const consents = fields.filter((field) => field.kind === 'consent');
  const others = fields.filter((field) => field.kind !== 'consent');
  const [only] = others;
  const question = { title, lead };
  const asksOneThing = !hasMore && others.length + (consents.length > 0 ? 1 : 0) === 1;
  const hasLegend = only === undefined || only.kind === 'choice' || only.kind === 'choices';
  const titled = asksOneThing && hasLegend;
  return (
    <>
      {!titled && <PageHead title={title} lead={lead} />}
      {others.map((field) => {
        const shared = {
          definition,
          value: answers[field.code],
          onChange: (value: Answers[string] | undefined) => onAnswer(field.code, value),
        };
        return field.kind === 'group' ? (
          <GroupControl key={field.code} {...shared} field={field} errors={errors} />
        ) : (
          <FieldControl
            key={field.code}
            {...shared}
            field={field}
            error={errors[field.code]}
            question={titled ? question : undefined}
          />
        );
      })}
      {consents.length > 0 && (
        <ConsentControl
          fields={consents}
          answers={answers}
          errors={errors}
          onAnswer={onAnswer}
          question={titled ? question : undefined}
        />
      )}
    </>
  );
}
