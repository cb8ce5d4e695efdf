import { Box } from '../box';
import { Icon } from '../icon';
import { Press } from '../press';
import { targetOf } from '../press/target';
import type { ToolButtonProps, ToolsProps } from './types';

export function ToolButton(props: ToolButtonProps) {
  return (
    <Press {...targetOf(props)} className="tool">
      <Icon name={props.icon} />
      {props.children}
    </Press>
  );
}

export function Tools({ children }: ToolsProps) {
  return <Box className="tools">{children}</Box>;
}
