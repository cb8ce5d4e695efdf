import { Option } from '../option';
import { QuestionGroup } from '../question-group';
import type { CheckboxGroupProps } from './types';

export function CheckboxGroup({ choices, values, onChange, ...question }: CheckboxGroupProps) {
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  return (
    <QuestionGroup {...question}>
      {choices.map((choice, index) => (
        <Option
          key={choice.value}
          {...choice}
          kind="checkbox"
          group={question.id}
          id={index === 0 ? question.id : undefined}
          checked={values.includes(choice.value)}
          onToggle={() => toggle(choice.value)}
        />
      ))}
    </QuestionGroup>
  );
}
