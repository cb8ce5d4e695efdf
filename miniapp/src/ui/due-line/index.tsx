import { Box } from '../box';
import { classes } from '../classes';
import { Icon } from '../icon';
import { Paragraph, Text } from '../text';
import type { DueLineProps, TodoProps } from './types';

export function DueLine({ icon, quiet, children }: DueLineProps) {
  return (
    <Box className="due">
      <Icon name={icon} />
      <Box as="span" className={classes('grow', quiet && 'lead')}>
        {children}
      </Box>
    </Box>
  );
}

export function Todo({ children }: TodoProps) {
  return (
    <Box className="due todo">
      <Icon name="info" />
      <Box className="grow">
        <Paragraph>
          <Text bold>您要做的</Text>
        </Paragraph>
        <Paragraph>{children}</Paragraph>
      </Box>
    </Box>
  );
}
