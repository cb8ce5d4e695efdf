import { Box } from '../box';
import { classes } from '../classes';
import { Paragraph } from '../text';
import type { ProgressProps } from './types';

export function Progress({
  at,
  of,
  unit = '题',
  words = `第 ${at} ${unit}，共 ${of} ${unit}`,
}: ProgressProps) {
  return (
    <Box className="steps-of">
      <Paragraph look="meta">{words}</Paragraph>
      <Box className="bar" hidden>
        {Array.from({ length: of }, (_, index) => (
          <Box as="span" key={index} className={classes('part', index < at && 'on')} />
        ))}
      </Box>
    </Box>
  );
}
