import { useId, useState } from 'react';
import { Box } from '../box';
import { Icon } from '../icon';
import { Press } from '../press';
import type { DisclosureProps } from './types';

export function Disclosure({ title, open: openAtFirst = false, plain, children }: DisclosureProps) {
  const [open, setOpen] = useState(openAtFirst);
  const id = useId();
  return (
    <Box className={plain ? 'disc plain' : 'disc'}>
      <Press
        className="disc-head"
        expanded={open}
        controls={open ? id : undefined}
        onPress={() => setOpen(!open)}
      >
        {title}
        <Icon name={open ? 'collapse' : 'expand'} size="s" />
      </Press>
      {open && (
        <Box className="disc-body" id={id}>
          {children}
        </Box>
      )}
    </Box>
  );
}
