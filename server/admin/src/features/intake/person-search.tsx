import { Button } from 'antd';
import type { PersonFound } from '@zhucantong/shared/residents/person-found';
import { Icon } from '../../components/icon';
import type { FieldProblem } from '../../components/missing-list.rules';
import { PeopleFinder } from '../../components/people-finder';
import { searchFieldId } from './intake-request';

/** Finding who has come, or going on with somebody who is not in the register. */
export function PersonSearch(props: {
  problems: readonly FieldProblem[];
  onPick(person: PersonFound): void;
  onNew(): void;
  onCaller(): void;
}) {
  return (
    <>
      <PeopleFinder id={searchFieldId} problems={props.problems} onPick={props.onPick} />
      <p className="row wrap">
        <Button size="small" icon={<Icon name="plus" size="s" />} onClick={props.onNew}>
          没有登记过，登记新的人
        </Button>
        <Button size="small" type="text" className="text-action" onClick={props.onCaller}>
          只问事，不登记本人
        </Button>
      </p>
    </>
  );
}
