import { Box } from '../box';
import { Heading } from '../heading';
import { selectableId } from '../selectable-id';
import type { GroupRowProps } from './types';

export function GroupRow({ id, title, children }: GroupRowProps) {
  return (
    <Box className="card group-row" id={selectableId(id)} role="group" label={title}>
      <Heading level={2}>{title}</Heading>
      {children}
    </Box>
  );
}
