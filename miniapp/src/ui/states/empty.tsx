import { Button } from '../button';
import { Card } from '../card';
import { Plate } from '../plate';
import { targetOf } from '../press/target';
import { Paragraph } from '../text';
import type { EmptyProps } from './types';

/** Nothing here yet, and what could be done. */
export function Empty({ words, action }: EmptyProps) {
  return (
    <Card>
      <Plate icon="empty" />
      <Paragraph>{words}</Paragraph>
      {action && (
        <Button {...targetOf(action)} look="second" mid>
          {action.words}
        </Button>
      )}
    </Card>
  );
}
