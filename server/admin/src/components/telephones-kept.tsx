import { telephonePieces } from '@zhucantong/shared/residents/telephone-number';
import { Children, type ReactNode } from 'react';

/** Words in which no telephone number breaks over two lines. */
export function TelephonesKept({ children }: { children: ReactNode }) {
  return Children.map(children, (child) =>
    typeof child === 'string'
      ? telephonePieces(child).map(({ words, isNumber }) =>
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
