import { numberPieces } from '@zhucantong/shared/residents/whole-numbers';
import { Children, type ReactNode } from 'react';

/** Words in which no telephone number and no number of a matter breaks over two lines. */
export function NumbersKept({ children }: { children: ReactNode }) {
  return Children.map(children, (child) =>
    typeof child === 'string'
      ? numberPieces(child).map(({ words, isNumber }) =>
          isNumber ? (
            <span key={words} className="nw">
              {words}
            </span>
          ) : (
            words
          ),
        )
      : child,
  );
}
