import {
  isShown,
  type Answer,
  type GroupRow as Row,
} from '@zhucantong/shared/service-catalogue/form-answers';
import { rowTitleOf, type GroupField } from '@zhucantong/shared/service-catalogue/form-field';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import { useEffect, useState } from 'react';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/button';
import { GroupRow } from '@/ui/group-row';
import { leadTo } from '@/ui/lead-to';
import { Notice } from '@/ui/notice';
import { QuestionGroup } from '@/ui/question-group';
import { LinkRow } from '@/ui/stack';
import { FieldControl } from './field-control';
import { leastRows, rowPath, rowsToShow, rowsWith } from './group-rows';

interface GroupControlProps {
  definition: ServiceDefinition;
  field: GroupField;
  value: Answer | undefined;
  /** By path: the group's own, and those of its rows. */
  errors: Readonly<Record<string, string>>;
  /** undefined: no row. */
  onChange: (value: Answer | undefined) => void;
}

/** The same questions for each of several. What was taken out can be put back as long as nothing else was added or taken out. */
export function GroupControl({ definition, field, value, errors, onChange }: GroupControlProps) {
  const { code } = field;
  const rows = rowsToShow(field, value);
  const [removed, setRemoved] = useState<{ place: number; row: Row }>();
  const [moves, setMoves] = useState(0);
  const [goal, setGoal] = useState<{ id: string }>();
  useEffect(() => {
    if (goal) leadTo(goal.id);
  }, [goal]);

  const answer = (next: readonly Row[]) => onChange(next.length > 0 ? [...next] : undefined);
  const first = field.fields[0]?.code;
  const add = () => {
    answer([...rows, {}]);
    setRemoved(undefined);
    setGoal({ id: rowPath(code, rows.length, first) });
    announce(`加上了${rowTitleOf(field, rows.length)}`);
  };
  const remove = (place: number) => {
    const row = rows[place]!;
    answer(rows.filter((each) => each !== row));
    setRemoved({ place, row });
    setMoves((n) => n + 1);
    setGoal({ id: rows.length === 1 ? code : rowPath(code, Math.max(place - 1, 0)) });
    announce(`删掉了${rowTitleOf(field, place)}，可以放回来`);
  };
  const putBack = ({ place, row }: { place: number; row: Row }) => {
    answer([...rows.slice(0, place), row, ...rows.slice(place)]);
    setRemoved(undefined);
    setMoves((n) => n + 1);
    setGoal({ id: rowPath(code, place) });
    announce(`${rowTitleOf(field, place)}放回来了`);
  };

  const mayAdd = rows.length < field.most;
  const mayRemove = rows.length > leastRows(field);
  return (
    <QuestionGroup id={code} legend={field.label} lead={field.hint} error={errors[code]}>
      {rows.map((row, place) => (
        // Rows that moved up are drawn anew: a control may remember what it first showed.
        <GroupRow key={`${moves} ${place}`} id={rowPath(code, place)} title={rowTitleOf(field, place)}>
          {field.fields
            .filter((each) => isShown(each, row))
            .map((each) => {
              const path = rowPath(code, place, each.code);
              return (
                <FieldControl
                  key={each.code}
                  definition={definition}
                  field={{ ...each, code: path }}
                  value={row[each.code]}
                  error={errors[path]}
                  onChange={(next) => answer(rowsWith(rows, place, each.code, next as Row[string]))}
                />
              );
            })}
          {mayRemove && (
            <LinkRow>
              <Button look="text" start icon="delete" onPress={() => remove(place)}>
                {`删掉${rowTitleOf(field, place)}`}
              </Button>
            </LinkRow>
          )}
        </GroupRow>
      ))}
      {removed && mayAdd && (
        <Notice icon="info" title={`${rowTitleOf(field, removed.place)}删掉了`}>
          <LinkRow>
            <Button look="text" start icon="retry" onPress={() => putBack(removed)}>
              {`把${rowTitleOf(field, removed.place)}放回来`}
            </Button>
          </LinkRow>
        </Notice>
      )}
      {mayAdd && (
        <Button look="second" icon="add" id={code} onPress={add}>
          {field.addLabel}
        </Button>
      )}
    </QuestionGroup>
  );
}
