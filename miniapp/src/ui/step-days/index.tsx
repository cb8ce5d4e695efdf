import { Box } from '../box';
import { Text } from '../text';
import type { StepDaysProps } from './types';

export function StepDays({ rows }: StepDaysProps) {
  return (
    <Box as="ol" className="why-rows">
      {rows.map(({ key, step, length, by }) => (
        <Box as="li" key={key} className="item">
          <Text>{step}</Text>
          <Text look="meta">{length}</Text>
          <Box as="span" className="by">
            {(by.match(/\d+年|.+/g) ?? []).map((part) => (
              <Text key={part} nb>
                {part}
              </Text>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
