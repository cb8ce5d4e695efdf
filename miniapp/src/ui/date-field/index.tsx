import { Picker } from '@tarojs/components';
import { fullDate } from '@/format/chinese-date';
import { FieldFrame, spokenName } from '../field/field-frame';
import { selectableId } from '../selectable-id';
import { ChooserFace } from './chooser-face';
import type { DateFieldProps } from './types';

const PLACEHOLDER = '请选日期';

export function DateField(props: DateFieldProps) {
  const { id, value, onChange } = props;
  const chosen = value ? fullDate(value) : undefined;
  return (
    <FieldFrame {...props}>
      <Picker
        id={selectableId(id)}
        mode="date"
        value={value}
        aria-role="button"
        aria-label={`${spokenName(props)}，${chosen ?? PLACEHOLDER}`}
        onChange={(event) => onChange(event.detail.value)}
      >
        <ChooserFace chosen={chosen} placeholder={PLACEHOLDER} />
      </Picker>
    </FieldFrame>
  );
}
