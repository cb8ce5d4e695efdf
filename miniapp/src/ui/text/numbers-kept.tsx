import { telephonePieces } from '@zhucantong/shared/residents/telephone-number';
import { Children, Fragment, type ComponentType, type ReactNode } from 'react';

/** Words in which every telephone number stands in an element of its own that does not wrap, in large type neither. */
export function numbersKept(children: ReactNode, Telephone: ComponentType<{ children: string }>): ReactNode {
  return Children.map(children, (child) => {
    if (typeof child !== 'string') return child;
    const pieces = telephonePieces(child);
    if (!pieces.some(({ isNumber }) => isNumber)) return child;
    return pieces.map(({ words, isNumber }, place) =>
      isNumber ? <Telephone key={place}>{words}</Telephone> : <Fragment key={place}>{words}</Fragment>,
    );
  });
}
