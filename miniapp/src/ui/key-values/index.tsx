import { Box } from '../box';
import { classes } from '../classes';
import { Text } from '../text';
import type { KeyValuesProps } from './types';

export function KeyValues({ rows, separated }: KeyValuesProps) {
  return (
    <Box as="dl" className={classes('kv', separated && 'sep')}>
      {rows.map(({ key, value }) => (
        <Box key={key} className="pairing">
          <Box as="dt" className="key">
            {key}
          </Box>
          <Box as="dd" className="val">
            <Text>{value}</Text>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
