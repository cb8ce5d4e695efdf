import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';

/** The answers with one changed; undefined: nothing answered. */
export function withAnswer<Some extends Answers>(
  answers: Some,
  code: string,
  value: Some[string] | undefined,
): Some {
  const { [code]: _before, ...others } = answers;
  return (value === undefined ? others : { ...others, [code]: value }) as Some;
}
