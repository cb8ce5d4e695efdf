import { Box } from '../box';
import { Icon } from '../icon';
import { Text } from '../text';
import type { SwitchProps } from './types';

/** Label and hint of a switch, with its state in words. */
export function SwitchWords({ icon, label, hint, on }: Pick<SwitchProps, 'icon' | 'label' | 'hint' | 'on'>) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <Box as="span" className="grow">
        <Text bold>{label}</Text>
        {hint && <Text look="meta">{hint}</Text>}
      </Box>
      <Box as="span" className="meta" hidden>
        {on ? '已打开' : '已关上'}
      </Box>
    </>
  );
}
