import type { PhoneNumberAnswer } from './phone-number-answer';

/**
 * WeChat's own filled button: pressed, it asks whether the person hands their verified number on. Ask only when what else is
 * needed stands there, for each answer costs (FACTS §9.4).
 */
export interface PhoneNumberButtonProps {
  /** Whether a press asks. Otherwise it only tells `onPress`, which says what comes first. */
  asks: boolean;
  onPress: () => void;
  onAnswer: (answer: PhoneNumberAnswer) => void;
  /** Words to show while it works; further presses are ignored. */
  busy?: string | false;
  children: string;
}
