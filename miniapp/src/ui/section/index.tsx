import { useId } from 'react';
import { Box } from '../box';
import { Heading } from '../heading';
import type { SectionProps } from './types';

export function Section({ title, icon, end, card, titleHidden, level = 2, children }: SectionProps) {
  const id = useId();
  const heading = (
    <Heading level={level} id={id} sr={titleHidden}>
      {title}
    </Heading>
  );
  const line = icon ? (
    <Box className="with-ic">
      {icon}
      {heading}
    </Box>
  ) : (
    heading
  );
  const top = end ? (
    <Box className="sec-head">
      {line}
      {end}
    </Box>
  ) : (
    line
  );
  return (
    <Box as="section" className={card ? 'card section' : 'section'} labelledBy={id}>
      {top}
      {children}
    </Box>
  );
}
