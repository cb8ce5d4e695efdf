import { Box } from '../box';
import { Plate } from '../plate';
import { Press } from '../press';
import { targetOf } from '../press/target';
import { Text } from '../text';
import type { ServiceTilesProps } from './types';

export function ServiceTiles({ tiles }: ServiceTilesProps) {
  return (
    <Box as="ul" className="tiles">
      {tiles.map((tile) => (
        <Box as="li" key={tile.key}>
          <Press {...targetOf(tile)} className="tile">
            <Plate icon={tile.icon} />
            <Box as="span" className="grow">
              <Text look="strong">{tile.title}</Text>
              {tile.hint && <Text look="meta">{tile.hint}</Text>}
            </Box>
          </Press>
        </Box>
      ))}
    </Box>
  );
}
