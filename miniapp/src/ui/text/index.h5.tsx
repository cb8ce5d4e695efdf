import { Box } from '../box';
import { classes } from '../classes';
import { textClass } from './class-name';
import { numbersKept } from './numbers-kept';
import type { ParagraphProps, TextProps } from './types';

export function Text({ children, ...look }: TextProps) {
  const Tag = look.bold ? 'b' : 'span';
  return <Tag className={textClass(look)}>{numbersKept(children, WholeNumber)}</Tag>;
}

export function Paragraph({ look, separated, id, children }: ParagraphProps) {
  return (
    <Box as="p" className={classes(look, separated && 'sep')} id={id}>
      {numbersKept(children, WholeNumber)}
    </Box>
  );
}

/** A line break inside a paragraph. */
export function Break() {
  return <br />;
}

function WholeNumber({ children }: { children: string }) {
  return <span className="whole">{children}</span>;
}
