import { Box } from '../box';
import { classes } from '../classes';
import { Icon } from '../icon';
import { Text } from '../text';
import type { BulletListProps } from './types';

export function BulletList({ items, mark = 'yes', said, separated }: BulletListProps) {
  return (
    <Box as="ul" className={classes('bul', mark === 'none' && 'meta', separated && 'sep')}>
      {items.map(({ key, words }) => (
        <Box as="li" key={key} className="item">
          {mark !== 'none' && <Icon name={mark === 'yes' ? 'check' : 'close'} tone={mark} />}
          <Box as="span" className="grow">
            {said && <Text sr>{said}</Text>}
            <Text>{words}</Text>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
