import { Box } from '../box';
import { classes } from '../classes';
import { Icon } from '../icon';
import { Paragraph, Text } from '../text';
import type { DueLineProps, TodoProps } from './types';

export function DueLine({ icon, tone, quiet, children }: DueLineProps) {
  return (
    <Box className={classes('due', tone)}>
      <Icon name={icon} />
      <Box as="span" className={classes('grow', quiet && 'lead')}>
        {children}
      </Box>
    </Box>
  );
}

export function Todo({ icon, title = '您要做的', children }: TodoProps) {
  return (
    <Box className="due todo">
      <Icon name={icon} />
      <Box className="grow">
        <Paragraph>
          <Text bold>{title}</Text>
        </Paragraph>
        <Paragraph>{children}</Paragraph>
      </Box>
    </Box>
  );
}
