import { leafLines, monthDay, weekday } from '@/format/chinese-date';
import { Box } from '../box';
import { classes } from '../classes';
import type { DateLeafProps } from './types';

export function DateLeaf(props: DateLeafProps) {
  const { top, day, foot, name, state } = read(props);
  return (
    <Box as="span" className={classes('leaf', state)} role="img" label={name}>
      <Box as="span" className="leaf-top" hidden>
        {top}
      </Box>
      <Box as="span" className="leaf-day" hidden>
        {day}
      </Box>
      <Box as="span" className="leaf-foot" hidden>
        {foot}
      </Box>
    </Box>
  );
}

function read(props: DateLeafProps) {
  if ('length' in props) {
    const { length, unit, head } = props;
    return { top: head, day: String(length), foot: unit, name: `${length} ${unit}`, state: undefined };
  }
  const { on, state } = props;
  const name = `${monthDay(on)}，${weekday(on)}`;
  return { ...leafLines(on), name: state === 'gone' ? `原来说好的，${name}` : name, state };
}
