import { isDialable } from '@zhucantong/shared/residents/telephone';
import { Children } from 'react';
import { Box } from '../box';
import { classes } from '../classes';
import { Icon } from '../icon';
import { Plate } from '../plate';
import { Press } from '../press';
import { targetOf } from '../press/target';
import { Text } from '../text';
import type { PlainRowProps, RowListProps, RowProps } from './types';

/** A row that is pressed; only read where there is no number to dial. */
export function Row(props: RowProps) {
  if (props.call !== undefined && !isDialable(props.call)) return <PlainRow {...props} />;
  return (
    <Press {...targetOf(props)} className={classes('row', props.box && 'box')}>
      <RowWords {...props} />
      <Box as="span" className="end">
        <Icon name={props.call ? 'phone' : props.sms ? 'message' : 'next'} />
      </Box>
    </Press>
  );
}

/** A row that is only read. */
export function PlainRow({ end, bare, ...props }: PlainRowProps) {
  return (
    <Box className={classes('row', props.box && 'box', bare && 'bare', Boolean(end) && 'ended')}>
      <RowWords {...props} />
      {end && (
        <Box as="span" className="act">
          {end}
        </Box>
      )}
    </Box>
  );
}

function RowWords({ icon, iconTone, title, strong, plain, hint, status }: RowProps | PlainRowProps) {
  return (
    <>
      {icon && <Plate icon={icon} tone={iconTone} />}
      <Box as="span" className="grow">
        <Text bold={!plain && !strong} look={strong ? 'strong' : undefined}>
          {title}
        </Text>
        {hint && <Text look="meta">{hint}</Text>}
        {status}
      </Box>
    </>
  );
}

export function RowList({ ordered, label, inner, children }: RowListProps) {
  return (
    <Box as={ordered ? 'ol' : 'ul'} className={inner ? 'rows' : 'card flat rows'} label={label}>
      {Children.map(
        children,
        (child) =>
          child && (
            <Box as="li" className="item">
              {child}
            </Box>
          ),
      )}
    </Box>
  );
}
