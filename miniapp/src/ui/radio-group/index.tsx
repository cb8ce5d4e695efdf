import { Option } from '../option';
import { QuestionGroup } from '../question-group';
import type { RadioGroupProps } from './types';

export function RadioGroup({ choices, value, onChange, ...question }: RadioGroupProps) {
  return (
    <QuestionGroup {...question} role="radiogroup">
      {choices.map((choice, index) => (
        <Option
          key={choice.value}
          {...choice}
          kind="radio"
          group={question.id}
          id={index === 0 ? question.id : undefined}
          checked={choice.value === value}
          onToggle={() => onChange(choice.value)}
        />
      ))}
    </QuestionGroup>
  );
}
