import { Box } from '../box';
import { classes } from '../classes';
import { Heading } from '../heading';
import { Icon } from '../icon';
import { Paragraph } from '../text';
import type { PageHeadProps } from './types';

export function PageHead({ title, tag, lead, meta, end, done, tight }: PageHeadProps) {
  const head = (
    <Box className={classes('head', tight && 'tight')}>
      {done && (
        <Box className="brand">
          <Icon name="done" size="xl" />
        </Box>
      )}
      {tag}
      <Heading level={1}>{title}</Heading>
      {lead && <Paragraph look="lead">{lead}</Paragraph>}
      {meta && <Paragraph look="meta">{meta}</Paragraph>}
    </Box>
  );
  if (!end) return head;
  return (
    <Box className="head-line">
      {head}
      {end}
    </Box>
  );
}
