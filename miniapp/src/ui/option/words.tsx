import { Box } from '../box';
import { Icon } from '../icon';
import { Text } from '../text';
import type { Choice } from '../radio-group/types';

/** Icon, label and hint of an option. */
export function OptionWords({ icon, label, hint, long }: Omit<Choice, 'value'> & { long?: boolean }) {
  return (
    <>
      {icon && (
        <Box as="span" className="lead-ic">
          <Icon name={icon} size="l" />
        </Box>
      )}
      <Box as="span" className="grow">
        <Text bold={long} look={long ? undefined : 'strong'}>
          {label}
        </Text>
        {hint && <Text look="meta">{hint}</Text>}
      </Box>
    </>
  );
}
