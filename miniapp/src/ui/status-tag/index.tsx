import { Box } from '../box';
import { classes } from '../classes';
import { Icon } from '../icon';
import { Text } from '../text';
import { TONE_ICONS } from './tone-icons';
import type { StatusTagProps } from './types';

export function StatusTag({ tone, icon = TONE_ICONS[tone], children }: StatusTagProps) {
  return (
    <Box as="span" className={classes('tag', tone)}>
      <Icon name={icon} size="s" />
      <Text sr>状态：</Text>
      {children}
    </Box>
  );
}
