import { InputField, type FieldFrame } from './input-field';

/** One line of text, or a number. */
export function TextField(
  props: FieldFrame & {
    inputMode?: 'text' | 'tel' | 'numeric' | 'decimal';
    maxLength: number;
    placeholder?: string;
  },
) {
  return <InputField {...props} className="input" type="text" autoComplete="off" />;
}
