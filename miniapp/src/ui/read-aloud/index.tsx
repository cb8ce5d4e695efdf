import { Pair } from '../action-bar';
import { Box } from '../box';
import { Button } from '../button';
import { Card } from '../card';
import { Meter } from '../meter';
import { StatusLine } from '../status-line';
import type { ReadAloudProps } from './types';
import { useReading } from './use-reading';

export function ReadAloud({ sections, words = '把这一页读给我听' }: ReadAloudProps) {
  const { available, at, paused, start, pause, resume, stop } = useReading(sections);
  if (!available) return null;
  if (at === undefined) {
    return (
      <Button look="second" mid icon="read-aloud" onPress={start}>
        {words}
      </Button>
    );
  }
  return (
    <Card>
      <Box role="status">
        <StatusLine tone="info" icon="read-aloud" big>
          正在读：{sections[at]?.title}
        </StatusLine>
      </Box>
      <Meter percent={((at + 1) / sections.length) * 100} />
      <Pair>
        {paused ? (
          <Button look="second" mid icon="read-aloud" onPress={resume}>
            接着读
          </Button>
        ) : (
          <Button look="second" mid icon="clock-paused" onPress={pause}>
            停一下
          </Button>
        )}
        <Button look="second" mid icon="close" onPress={stop}>
          不读了
        </Button>
      </Pair>
    </Card>
  );
}
