import { Box } from '../box';
import { Button } from '../button';
import { Text } from '../text';
import type { AnswerListProps } from './types';

export function AnswerList({ answers }: AnswerListProps) {
  return (
    <Box as="dl" className="card flat rows">
      {answers.map(({ key, term, value, change }) => (
        <Box key={key} className="answer">
          <Box as="dt" className="meta">
            {term}
          </Box>
          <Box as="dd" className="value">
            <Text>{value}</Text>
          </Box>
          {change && (
            <Box as="dd" className="do">
              <Button look="text" {...change} label={`改${term}`}>
                改
              </Button>
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}
