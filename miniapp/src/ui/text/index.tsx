import { Text as WxText } from '@tarojs/components';
import { Box } from '../box';
import { classes } from '../classes';
import { textClass } from './class-name';
import { numbersKept } from './numbers-kept';
import type { ParagraphProps, TextProps } from './types';

export function Text({ children, ...look }: TextProps) {
  return <WxText className={textClass(look)}>{numbersKept(children, WholeNumber)}</WxText>;
}

export function Paragraph({ look, separated, id, children }: ParagraphProps) {
  return (
    <Box className={classes(look, separated && 'sep')} id={id}>
      {numbersKept(children, WholeNumber)}
    </Box>
  );
}

/** A line break inside a paragraph. */
export function Break() {
  return <WxText>{'\n'}</WxText>;
}

function WholeNumber({ children }: { children: string }) {
  return <WxText className="whole">{children}</WxText>;
}
