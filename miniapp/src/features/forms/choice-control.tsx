import type { FormField } from '@zhucantong/shared/service-catalogue/form-field';
import { useState } from 'react';
import { Disclosure } from '@/ui/disclosure';
import { RadioGroup } from '@/ui/radio-group';
import { Stack } from '@/ui/stack';
import { asChoice } from './as-choice';
import type { FieldControlProps } from './field-control-props';
import { optionLists } from './option-lists';

/** One of several. A long list shows its usual options first, and the rest by group on demand. */
export function ChoiceControl(props: FieldControlProps<Extract<FormField, { kind: 'choice' }>>) {
  const { definition, field, value, error, onChange, question } = props;
  const [atFirst] = useState(value); // what is chosen below stays below while one looks at it
  const { usual, groups } = optionLists(definition, field, atFirst);
  const chosen = typeof value === 'string' ? value : undefined;
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
        <Disclosure title={`看全部${field.label}`} plain>
          <Stack wide>
            {groups.map(({ title, options }, index) => (
              <RadioGroup
                key={title}
                id={`${field.code}-${index + 1}`}
                legend={title}
                legendAs={question ? 'section' : 'label'}
                choices={options.map(asChoice)}
                value={chosen}
                onChange={onChange}
              />
            ))}
          </Stack>
        </Disclosure>
      )}
    </>
  );
}
