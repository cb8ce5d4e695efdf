/** One of a few as radio buttons in a row: arrow keys move, one Tab passes. */
export function ChoiceRow<Value extends string>(props: {
  legend: string;
  name: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChange(value: Value): void;
}) {
  return (
    <fieldset className="field choice-row">
      <legend className="flabel">{props.legend}</legend>
      <span className="row wrap">
        {props.options.map(([value, words]) => (
          <label className="check" key={value}>
            <input
              type="radio"
              name={props.name}
              value={value}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
            />
            {words}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
