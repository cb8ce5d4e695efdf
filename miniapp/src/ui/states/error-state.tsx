import { Box } from '../box';
import { Button } from '../button';
import { StatusLine } from '../status-line';
import { Paragraph, Text } from '../text';
import type { ErrorStateProps } from './types';

/** We failed: say so, say that nothing is lost, give a number to report. */
export function ErrorState({
  title = '这一步没做成',
  advice = '您填的没有丢。过一会儿再试，或者打 12345。',
  number,
  onRetry,
}: ErrorStateProps) {
  return (
    <Box className="card" role="alert">
      <StatusLine tone="danger" icon="error" big>
        {title}
      </StatusLine>
      <Paragraph>{advice}</Paragraph>
      {number && (
        <Paragraph>
          打电话时报这个号：
          <Text bold nb>
            {number}
          </Text>
        </Paragraph>
      )}
      {onRetry && (
        <Button look="second" mid icon="retry" onPress={onRetry}>
          再试一次
        </Button>
      )}
    </Box>
  );
}
