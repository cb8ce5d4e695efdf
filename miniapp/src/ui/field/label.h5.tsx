/** The label of a control, tied to it by its id. */
export function FieldLabel({ id, words }: { id: string; words: string }) {
  return (
    <label className="label" htmlFor={id}>
      {words}
    </label>
  );
}
