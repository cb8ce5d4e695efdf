const NAME = { 'aria-label': '', 'aria-role': '' };

/**
 * The aria-* attributes of each Taro component that the kit sets. Each costs bytes in every template and on every
 * rendered node, and an unset one is rendered empty, so nothing stands here that the kit does not use.
 */
export const ARIA = {
  View: { ...NAME, 'aria-checked': '', 'aria-expanded': '', 'aria-live': '', 'aria-hidden': '' },
  Image: NAME,
  Input: NAME,
  Textarea: NAME,
  Picker: NAME,
  Button: { 'aria-role': '' },
};
