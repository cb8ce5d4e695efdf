import { Picker } from '@tarojs/components';
import { ChooserFace } from '../field/chooser';
import { FieldFrame, spokenName } from '../field/field-frame';
import { selectableId } from '../selectable-id';
import type { SelectProps } from './types';

export function Select(props: SelectProps) {
  const { id, options, value, onChange, placeholder = '请选' } = props;
  const index = options.findIndex((option) => option.value === value);
  const chosen = options[index]?.label;
  return (
    <FieldFrame {...props}>
      <Picker
        id={selectableId(id)}
        mode="selector"
        range={options.map((option) => option.label)}
        value={Math.max(index, 0)}
        aria-role="button"
        aria-label={`${spokenName(props)}，${chosen ?? placeholder}`}
        onChange={(event) => onChange(options[Number(event.detail.value)]?.value ?? '')}
      >
        <ChooserFace chosen={chosen} placeholder={placeholder} />
      </Picker>
    </FieldFrame>
  );
}
