import { classes } from '../classes';
import type { TextProps } from './types';

export function textClass({ bold, nb, look, sr }: Omit<TextProps, 'children'>): string | undefined {
  return classes(bold && 'b', nb && 'nb', look, sr && 'sr');
}
