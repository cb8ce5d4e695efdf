import { classes } from '../classes';
import type { HeadingProps } from './types';

export function Heading({ level, id, sr, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag className={classes(`h${level}`, sr && 'sr')} id={id} tabIndex={level === 1 ? -1 : undefined}>
      {children}
    </Tag>
  );
}
