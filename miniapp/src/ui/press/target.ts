import type { PressTarget } from './types';

/** What a press does, taken out of the props of a component made of a Press. */
export function targetOf(props: PressTarget): PressTarget {
  if (props.onPress) return { onPress: props.onPress };
  if (props.to) return { to: props.to, way: props.way };
  return props.sms === undefined ? { call: props.call ?? '' } : { sms: props.sms };
}
