import { Box } from '../box';
import { DateLeaf } from '../date-leaf';
import { Icon } from '../icon';
import { Text } from '../text';
import type { PromiseMovedProps } from './types';

export function PromiseMoved({ before, after }: PromiseMovedProps) {
  return (
    <Box className="moved">
      <Box className="moved-day">
        <DateLeaf on={before} state="gone" />
        <Text look="meta">说好的</Text>
      </Box>
      <Icon name="next" />
      <Box className="moved-day new">
        <DateLeaf on={after} />
        <Text look="meta">新的日子</Text>
      </Box>
    </Box>
  );
}
