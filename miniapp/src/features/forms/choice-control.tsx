import type { FormField } from '@zhucantong/shared/service-catalogue/form-field';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { FieldError } from '@/ui/field/field-frame';
import { PageHead } from '@/ui/page-head';
import { RadioGroup } from '@/ui/radio-group';
import { Stack } from '@/ui/stack';
import { asChoice } from './as-choice';
import type { FieldControlProps } from './field-control';
import { optionLists } from './page-fields';

/** One of several. A long list shows its usual options first, and everything by group on demand. */
export function ChoiceControl(props: FieldControlProps<Extract<FormField, { kind: 'choice' }>>) {
  const { definition, field, value, error, onChange, question } = props;
  const [showsAll, setShowsAll] = useState(false);
  const { usual, groups } = optionLists(definition, field, value);
  const chosen = typeof value === 'string' ? value : undefined;
  if (showsAll && groups.length > 0)
    return <EveryOption {...props} groups={groups} chosen={chosen} onLess={() => setShowsAll(false)} />;
  return (
    <>
      <RadioGroup
        id={field.code}
        legend={question?.title ?? field.label}
        legendAs={question ? 'page' : 'label'}
        lead={question?.lead ?? field.hint}
        error={error}
        choices={usual.map(asChoice)}
        value={chosen}
        onChange={onChange}
      />
      {groups.length > 0 && (
        <Button look="text" start iconAfter="expand" onPress={() => setShowsAll(true)}>
          看全部{field.label}
        </Button>
      )}
    </>
  );
}

type EveryOptionProps = FieldControlProps & {
  groups: ReturnType<typeof optionLists>['groups'];
  chosen: string | undefined;
  onLess: () => void;
};

function EveryOption({ field, error, onChange, question, groups, chosen, onLess }: EveryOptionProps) {
  return (
    <>
      {question && <PageHead title={question.title} lead={question.lead} />}
      <FieldError id={field.code} error={error} />
      <Button look="text" start iconAfter="collapse" onPress={onLess}>
        只看常用的
      </Button>
      <Stack wide>
        {groups.map(({ title, options }, index) => (
          <RadioGroup
            key={title}
            id={index === 0 ? field.code : `${field.code}-${index}`}
            legend={title}
            legendAs={question ? 'section' : 'label'}
            choices={options.map(asChoice)}
            value={chosen}
            onChange={onChange}
          />
        ))}
      </Stack>
    </>
  );
}
