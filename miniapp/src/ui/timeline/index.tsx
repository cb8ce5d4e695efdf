import { Box } from '../box';
import { Icon } from '../icon';
import type { IconName } from '../icon/types';
import { Paragraph, Text } from '../text';
import type { StepState, TimelineProps, TimelineStep } from './types';

const SAID: Record<StepState, string> = {
  done: '已完成，',
  returned: '退回过，',
  late: '晚了，',
  now: '正在办，',
  waiting: '等您，',
  refused: '',
  next: '还没到，',
  plan: '',
};

const MARKS: Partial<Record<StepState, IconName>> = {
  done: 'check',
  returned: 'returned',
  late: 'warning',
  now: 'clock',
  waiting: 'clock-paused',
  refused: 'close',
};

/** A plan is drawn like what is ahead, with filled words; what waits for the resident is where the item stands now. */
const CLASS: Partial<Record<StepState, string>> = {
  plan: 'step next plan',
  waiting: 'step now',
  refused: 'step late',
};

export function Timeline({ steps }: TimelineProps) {
  return (
    <Box as="ol" className="tl">
      {steps.map(({ key, ...step }) => (
        <Step key={key} {...step} />
      ))}
    </Box>
  );
}

function Step({ state, title, end, notes = [], icon = MARKS[state] }: Omit<TimelineStep, 'key'>) {
  return (
    <Box
      as="li"
      className={CLASS[state] ?? `step ${state}`}
      current={state === 'now' || state === 'waiting' ? 'step' : undefined}
    >
      <Box as="span" className="dotx" hidden>
        {icon && <Icon name={icon} />}
      </Box>
      <Box as="p" className="two">
        <Box as="span" className="ttl">
          {SAID[state] && <Text sr>{SAID[state]}</Text>}
          {title}
        </Box>
        {end && (
          <Box as="span" className="end meta">
            {end}
          </Box>
        )}
      </Box>
      {notes.map((note, index) => (
        <Paragraph key={index} look={state === 'now' || state === 'waiting' ? undefined : 'meta'}>
          {note}
        </Paragraph>
      ))}
    </Box>
  );
}
