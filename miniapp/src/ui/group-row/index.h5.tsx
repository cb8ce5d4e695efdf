import { Heading } from '../heading';
import type { GroupRowProps } from './types';

export function GroupRow({ id, title, children }: GroupRowProps) {
  const titleId = `${id}-title`;
  return (
    <fieldset className="card group-row" id={id} tabIndex={-1} aria-labelledby={titleId}>
      <legend className="legend">
        <Heading level={2} id={titleId}>
          {title}
        </Heading>
      </legend>
      {children}
    </fieldset>
  );
}
