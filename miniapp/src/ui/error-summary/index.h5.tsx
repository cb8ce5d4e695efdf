import { useEffect, useId, useRef, type MouseEvent } from 'react';
import { Box } from '../box';
import { Heading } from '../heading';
import { Icon } from '../icon';
import { leadTo } from '../lead-to';
import type { ErrorSummaryProps } from './types';

export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const failed = errors.length > 0;
  useEffect(() => {
    if (failed) box.current?.focus();
  }, [failed, attempt]);
  if (!failed) return null;
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={box} aria-labelledby={titleId}>
      <Box className="summary-title">
        <Icon name="error" />
        <Heading level={2} id={titleId}>
          有 {errors.length} 处要改
        </Heading>
      </Box>
      {errors.map(({ field, message }) => (
        <a
          key={field}
          className="summary-link"
          href={`#${field}`}
          onClick={(event) => focusField(event, field)}
        >
          <Icon name="expand" size="s" />
          <span className="grow">{message}</span>
        </a>
      ))}
    </div>
  );
}

/** Focus, not a jump to an anchor: the router must not see a new address. */
function focusField(event: MouseEvent, id: string): void {
  event.preventDefault();
  leadTo(id);
}
