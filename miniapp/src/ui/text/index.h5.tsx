import { Box } from '../box';
import { classes } from '../classes';
import { textClass } from './class-name';
import { numbersKept } from './numbers-kept';
import type { ParagraphProps, TextProps } from './types';

export function Text({ children, ...look }: TextProps) {
  const Tag = look.bold ? 'b' : 'span';
  return <Tag className={textClass(look)}>{numbersKept(children, Telephone)}</Tag>;
}

export function Paragraph({ look, separated, id, children }: ParagraphProps) {
  return (
    <Box as="p" className={classes(look, separated && 'sep')} id={id}>
      {numbersKept(children, Telephone)}
    </Box>
  );
}

/** A line break inside a paragraph. */
export function Break() {
  return <br />;
}

function Telephone({ children }: { children: string }) {
  return <span className="tel">{children}</span>;
}
