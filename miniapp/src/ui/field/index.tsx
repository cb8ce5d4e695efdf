import { Input, Textarea } from '@tarojs/components';
import { FieldFrame, spokenName } from './field-frame';
import { selectableId } from '../selectable-id';
import type { FieldProps } from './types';

const KEYBOARDS = {
  text: 'text',
  number: 'number',
  phone: 'number',
  'identity-number': 'idcard',
} as const;

/** WeChat cuts at 140 characters unless told otherwise. */
const NO_LIMIT = -1;

export function Field(props: FieldProps) {
  const { id, kind = 'text', value, onChange, maxLength = NO_LIMIT } = props;
  const shared = {
    id: selectableId(id),
    value,
    maxlength: maxLength,
    'aria-role': 'textbox',
    'aria-label': spokenName(props),
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
  };
  return (
    <FieldFrame {...props}>
      {kind === 'long-text' ? (
        <Textarea {...shared} className="input long" autoHeight showConfirmBar={false} />
      ) : (
        <Input {...shared} className="input" type={KEYBOARDS[kind]} />
      )}
    </FieldFrame>
  );
}
