import { View } from '@tarojs/components';
import { go } from '@/platform/navigate';
import { callPhone } from '@/platform/phone-call';
import { writeShortMessage } from '@/platform/short-message';
import { selectableId } from '../selectable-id';
import type { PressProps } from './types';

export function Press(props: PressProps) {
  const { className, id, label, expanded, current, children } = props;
  return (
    <View
      className={className}
      id={id && selectableId(id)}
      hoverClass="pressed"
      aria-role={props.onPress ? 'button' : 'link'}
      aria-label={current && label ? `${label}，当前页` : label}
      aria-expanded={expanded === undefined ? undefined : String(expanded)}
      onClick={() => act(props)}
    >
      {children}
    </View>
  );
}

function act(props: PressProps): void {
  if (props.onPress) props.onPress();
  else if (props.to) go(props.to, props.way);
  else if (props.call) callPhone(props.call);
  else if (props.sms) writeShortMessage(props.sms);
}
