import { Box } from '../box';

/** The label of a control. WeChat ties the two by the name it says, not by an id. */
export function FieldLabel({ words }: { id: string; words: string }) {
  return <Box className="label">{words}</Box>;
}
