import { Box } from '../box';
import { Heading } from '../heading';
import { Text } from '../text';
import type { GroupProps } from '../radio-group/types';

type LegendProps = Pick<GroupProps, 'legend' | 'legendAs' | 'lead'> & { id?: string };

/** The question of a group with its lead. */
export function LegendWords({ legend, legendAs = 'label', lead, id }: LegendProps) {
  return (
    <Box as="span" className="head">
      {legendAs === 'label' ? (
        <Box as="span" className="label" id={id}>
          {legend}
        </Box>
      ) : (
        <Heading level={legendAs === 'page' ? 1 : 2} id={id}>
          {legend}
        </Heading>
      )}
      {lead && <Text look="lead">{lead}</Text>}
    </Box>
  );
}
