import { numberPieces } from '@zhucantong/shared/residents/whole-numbers';
import { Children, Fragment, type ComponentType, type ReactNode } from 'react';

/** Words in which every number with hyphens stands in an element of its own that does not wrap, in large type neither. */
export function numbersKept(
  children: ReactNode,
  WholeNumber: ComponentType<{ children: string }>,
): ReactNode {
  return Children.map(children, (child) => {
    if (typeof child !== 'string') return child;
    const pieces = numberPieces(child);
    if (!pieces.some(({ isNumber }) => isNumber)) return child;
    return pieces.map(({ words, isNumber }, place) =>
      isNumber ? <WholeNumber key={place}>{words}</WholeNumber> : <Fragment key={place}>{words}</Fragment>,
    );
  });
}
