import { Box } from '../box';
import { classes } from '../classes';
import { Icon } from '../icon';
import type { IconName } from '../icon/types';
import { Press } from '../press';
import type { TabName, TabsProps } from './types';

const TABS: readonly { page: TabName; words: string; icon: IconName }[] = [
  { page: 'home', words: '首页', icon: 'home' },
  { page: 'items', words: '办件', icon: 'my-items' },
  { page: 'help', words: '求助', icon: 'help' },
  { page: 'me', words: '我的', icon: 'person' },
];

export function Tabs({ current }: TabsProps) {
  return (
    <Box as="nav" className="tabs" label="主导航">
      {TABS.map(({ page, words, icon }) => (
        <Press
          key={page}
          className={classes('tab', page === current && 'on')}
          to={{ page }}
          way="reset"
          label={words}
          current={page === current}
        >
          <Icon name={icon} />
          {words}
        </Press>
      ))}
    </Box>
  );
}
