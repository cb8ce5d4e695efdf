import type { ReactNode } from 'react';
import { Box } from '../box';
import { Icon } from '../icon';
import { Paragraph } from '../text';
import { FieldLabel } from './label';
import type { QuestionProps } from './types';

interface FieldFrameProps extends QuestionProps {
  children: ReactNode;
}

/** Label, hint and error above the control, in this order. */
export function FieldFrame({ id, label, hint, error, children }: FieldFrameProps) {
  return (
    <Box className={error ? 'field bad' : 'field'}>
      <FieldLabel id={id} words={label} />
      {hint && (
        <Paragraph look="meta" id={hintId(id)}>
          {hint}
        </Paragraph>
      )}
      <FieldError id={id} error={error} />
      {children}
    </Box>
  );
}

/** The error of a field, with its icon. */
export function FieldError({ id, error }: Pick<QuestionProps, 'id' | 'error'>) {
  if (!error) return null;
  return (
    <Box as="p" className="err" id={errorId(id)}>
      <Icon name="error" size="s" />
      <Box as="span" className="grow">
        {error}
      </Box>
    </Box>
  );
}

/** The ids that describe a control, for `aria-describedby`. */
export function describedBy({
  id,
  hint,
  error,
}: Pick<QuestionProps, 'id' | 'hint' | 'error'>): string | undefined {
  return [hint && hintId(id), error && errorId(id)].filter(Boolean).join(' ') || undefined;
}

/** What WeChat's screen reader says for a control, which has no other tie to its label and error. */
export function spokenName({ label, error }: Pick<QuestionProps, 'label' | 'error'>): string {
  return error ? `${label}，${error}` : label;
}

const hintId = (id: string) => `${id}-hint`;
const errorId = (id: string) => `${id}-error`;
