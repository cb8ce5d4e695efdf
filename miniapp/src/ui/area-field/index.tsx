import { Picker } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { ChooserFace } from '../date-field/chooser-face';
import { FieldFrame, spokenName } from '../field/field-frame';
import { selectableId } from '../selectable-id';
import type { AreaColumn, AreaFieldProps } from './types';

const PLACEHOLDER = '请选地方';

/** WeChat's own picker with a column for each level; moving one column fills those behind it. */
export function AreaField(props: AreaFieldProps) {
  const { id, value, columnsOf, onLook, onChange } = props;
  /** Where the columns stand while the picker is open. */
  const [looked, setLooked] = useState<string>();
  const shown = firstBelow(looked ?? value, columnsOf);
  useEffect(() => {
    if (shown) onLook(shown);
  }, [shown, onLook]);
  const columns = columnsOf(shown);
  const rows = columns.map(rowOf);
  const chosen = columnsOf(value)
    .map((column) => column.choices.find(({ code }) => code === column.chosen)?.name ?? '')
    .join('');
  const look = (column: number, row: number) => {
    const code = columns[column]?.choices[row]?.code;
    if (code) setLooked(code);
  };
  const settle = (picked: readonly number[]) => {
    const codes = columns.flatMap(({ choices }, place) => choices[picked[place] ?? 0]?.code ?? []);
    setLooked(undefined);
    const deepest = codes.at(-1);
    if (deepest) onChange(deepest);
  };
  return (
    <FieldFrame {...props}>
      <Picker
        id={selectableId(id)}
        mode="multiSelector"
        range={columns.map(({ choices, empty }) =>
          choices.length > 0 ? choices.map(({ name }) => name) : [empty],
        )}
        value={rows}
        aria-role="button"
        aria-label={`${spokenName(props)}，${chosen || PLACEHOLDER}`}
        onColumnChange={(event) => look(event.detail.column, event.detail.value)}
        onCancel={() => setLooked(undefined)}
        onChange={(event) => settle(event.detail.value as readonly number[])}
      >
        <ChooserFace chosen={chosen || undefined} placeholder={PLACEHOLDER} />
      </Picker>
    </FieldFrame>
  );
}

/** A column always stands on something: below what is chosen, on the first there is. */
function firstBelow(code: string, columnsOf: AreaFieldProps['columnsOf']): string {
  const next = columnsOf(code).find(({ chosen, choices }) => chosen === '' && choices.length > 0);
  return next ? firstBelow(next.choices[0]!.code, columnsOf) : code;
}

function rowOf({ choices, chosen }: AreaColumn): number {
  return Math.max(
    choices.findIndex(({ code }) => code === chosen),
    0,
  );
}
