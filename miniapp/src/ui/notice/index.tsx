import { Box } from '../box';
import { classes } from '../classes';
import { Icon } from '../icon';
import type { IconName } from '../icon/types';
import { Text } from '../text';
import type { NoticeProps } from './types';

const ICONS: Record<NonNullable<NoticeProps['tone']>, IconName> = {
  info: 'info',
  ok: 'done',
  warn: 'warning',
  danger: 'error',
};

export function Notice({ tone = 'info', icon = ICONS[tone], title, appears, children }: NoticeProps) {
  const role = tone === 'danger' ? 'alert' : 'status';
  return (
    <Box className={classes('notice', tone)} role={appears ? role : undefined}>
      <Icon name={icon} />
      <Box className="grow">
        {title && <Text bold>{title}</Text>}
        {children}
      </Box>
    </Box>
  );
}
