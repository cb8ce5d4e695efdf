import { Box } from '../box';
import { classes } from '../classes';
import type { DayStripProps } from './types';

export function DayStrip({ days, sentence }: DayStripProps) {
  return (
    <Box className="days" role="img" label={sentence}>
      {days.map(({ key, name, day, note, kind, today }) => (
        <Box key={key} className={classes('day', kind, today && 'today')} hidden>
          {name}
          <Box as="span" className="day-number">
            {day}
          </Box>
          {note}
        </Box>
      ))}
    </Box>
  );
}
