import { Box } from '../box';
import { Button } from '../button';
import { Icon } from '../icon';
import { targetOf } from '../press/target';
import { Text } from '../text';
import type { PersonChipProps, PersonSwitcherProps } from './types';

export function PersonSwitcher(props: PersonSwitcherProps) {
  const { caption, name } = props;
  return (
    <Box className="who">
      <Icon name="person" />
      <Box as="span" className="grow">
        <Text look="meta">{caption}</Text>
        <Text bold>{name}</Text>
      </Box>
      <Button {...targetOf(props)} look="text" icon="switch-person">
        换人
      </Button>
    </Box>
  );
}

export function PersonChip({ children }: PersonChipProps) {
  return (
    <Box as="p" className="who slim">
      <Icon name="person" size="s" />
      <Box as="span">{children}</Box>
    </Box>
  );
}
