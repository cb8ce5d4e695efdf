import { FieldFrame, describedBy } from '../field/field-frame';
import { FieldLabel } from '../field/label';
import { QuestionGroup } from '../question-group';
import type { AreaColumn, AreaFieldProps } from './types';

/** Lists one below the other: each is an ordinary list, and choosing in one opens the next. */
export function AreaField(props: AreaFieldProps) {
  const { id, label, hint, error, value, columnsOf, onChange } = props;
  const columns = columnsOf(value);
  const [only] = columns;
  const isAlone = columns.length === 1 && only !== undefined;
  const list = (column: AreaColumn, place: number) => {
    const listId = place === 0 ? id : `${id}-${place + 1}`;
    const isOpen = column.choices.length > 0;
    return (
      <select
        className="input"
        id={listId}
        value={column.chosen}
        disabled={!isOpen}
        aria-invalid={error ? true : undefined}
        // Of several lists the hint stands in the question that holds them.
        aria-describedby={describedBy(isAlone ? props : { id, error })}
        onChange={(event) => onChange(event.target.value || (columns[place - 1]?.chosen ?? ''))}
      >
        <option value="">{isOpen ? '请选' : column.empty}</option>
        {column.choices.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    );
  };
  if (isAlone) return <FieldFrame {...props}>{list(only, 0)}</FieldFrame>;
  return (
    <QuestionGroup id={id} legend={label} lead={hint} error={error}>
      {columns.map((column, place) => (
        <div className="field" key={column.label}>
          <FieldLabel id={place === 0 ? id : `${id}-${place + 1}`} words={column.label} />
          {list(column, place)}
        </div>
      ))}
    </QuestionGroup>
  );
}
