import { Button } from '../button';
import { Card } from '../card';
import { targetOf } from '../press/target';
import { Paragraph } from '../text';
import type { NotFoundProps } from './types';

/** Nothing under this number, or nothing of yours. */
export function NotFound({ words = '没有查到这个编号。请看看有没有看错。', action }: NotFoundProps) {
  return (
    <Card>
      <Paragraph>{words}</Paragraph>
      <Button {...targetOf(action)} look="second" mid>
        {action.words}
      </Button>
    </Card>
  );
}
