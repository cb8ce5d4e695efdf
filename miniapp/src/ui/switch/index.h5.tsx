import type { SwitchProps } from './types';
import { SwitchWords } from './words';

export function Switch({ id, on, onChange, ...words }: SwitchProps) {
  return (
    <label className="sw">
      <SwitchWords {...words} on={on} />
      <input
        className="switch"
        id={id}
        type="checkbox"
        role="switch"
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}
