import { Button } from 'antd';
import {
  rowsOf,
  type Answer,
  type Answers,
  type GroupRow,
} from '@zhucantong/shared/service-catalogue/form-answers';
import { rowTitleOf, type GroupField } from '@zhucantong/shared/service-catalogue/form-field';
import { useEffect, useRef, type ReactNode } from 'react';
import { announce } from './announcer';
import { Icon } from './icon';
import { Problem } from './missing-list';
import type { FieldProblem } from './missing-list.rules';

/** The same few questions for each of several; rows are added and taken away, and keep their numbers close. */
export function RecordGroup(props: {
  field: GroupField;
  /** Of the button that adds a row: a fault of the whole group leads there. */
  id: string;
  value: Answer | undefined;
  problems: readonly FieldProblem[];
  onChange: (rows: GroupRow[] | undefined) => void;
  renderRow: (row: GroupRow, place: number, onRow: (row: Answers) => void) => ReactNode;
}) {
  const { field, id, onChange } = props;
  const rows = withFirstRows(field, rowsOf(props.value));
  const fewest = field.required ? field.atLeast : 0;
  const box = useRef<HTMLFieldSetElement>(null);
  // Moved once the rows are drawn: before, the new row is not there, or the button is still disabled.
  const focusNext = useRef<string | null>(null);
  useEffect(() => {
    if (focusNext.current) box.current?.querySelector<HTMLElement>(focusNext.current)?.focus();
    focusNext.current = null;
  }, [rows.length]);

  const add = () => {
    focusNext.current = '.group-row:last-of-type :is(input, select, textarea)';
    onChange([...rows, {}]);
    announce(`${rowTitleOf(field, rows.length)}，请填`);
  };
  const remove = (place: number) => {
    const left = rows.filter((_row, index) => index !== place);
    onChange(left.length > 0 ? left : undefined);
    announce(`${rowTitleOf(field, place)}删掉了`);
    focusNext.current = ':scope > button';
  };

  return (
    <fieldset className="field" ref={box} aria-describedby={`${id}-problem`}>
      <legend className="flabel">
        {field.label} {!field.required && <span className="opt">可以不写</span>}
      </legend>
      {field.hint && <p className="hint">{field.hint}</p>}
      {rows.map((row, place) => (
        <fieldset className="group-row" key={place}>
          <legend className="sm">{rowTitleOf(field, place)}</legend>
          {props.renderRow(row, place, (next) =>
            onChange(rows.map((each, index) => (index === place ? (next as GroupRow) : each))),
          )}
          {rows.length > fewest && (
            <Button size="small" type="text" className="text-action" onClick={() => remove(place)}>
              删掉{rowTitleOf(field, place)}
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        id={id}
        size="small"
        icon={<Icon name="plus" size="s" />}
        disabled={rows.length >= field.most}
        onClick={add}
      >
        {field.addLabel}
      </Button>
      <Problem problems={props.problems} field={id} />
    </fieldset>
  );
}

/** Rows that have to be there stand there from the beginning. */
function withFirstRows(field: GroupField, rows: GroupRow[]): GroupRow[] {
  const fewest = field.required ? field.atLeast : 0;
  return rows.length >= fewest
    ? rows
    : [...rows, ...Array.from({ length: fewest - rows.length }, () => ({}))];
}
