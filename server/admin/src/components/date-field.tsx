import { InputField, type FieldFrame } from './input-field';

/**
 * A day, by the browser's own picker: the keyboard and a screen reader know it. The value is 'YYYY-MM-DD', empty until one is
 * chosen.
 */
export function DateField(props: FieldFrame & { min?: string; max?: string }) {
  return <InputField {...props} className="input new-day" type="date" />;
}
