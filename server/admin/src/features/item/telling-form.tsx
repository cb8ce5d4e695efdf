import { ToldBy } from '@zhucantong/shared/work-items/actions';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { FieldProblem } from '../../components/missing-list.rules';
import { toldByFieldId } from './requested-action';
import { SelectField } from '../../components/select-field';
import type { Typing } from './use-typing';

const WAYS: Record<ToldBy, string> = {
  phone: '打电话',
  'in-person': '当面',
  paper: '书面',
  'village-worker': '请村里专委转告',
};

/** What to say to somebody whom no message reaches, how, and by which way it was said. */
export function TellingForm({
  item,
  typing,
  problems,
}: {
  item: StaffItem;
  typing: Typing;
  problems: readonly FieldProblem[];
}) {
  const { telling } = item;
  return (
    <>
      {telling && (
        <>
          <p>
            {telling.why}
            {telling.how}。
          </p>
          <ul>
            {telling.words.map(({ title, body }) => (
              <li key={title + body}>
                {title}。{body}
              </li>
            ))}
          </ul>
        </>
      )}
      <SelectField
        id={toldByFieldId}
        label="怎么告诉的"
        value={typing.value.toldBy}
        options={ToldBy.options.map((by) => [by, WAYS[by]])}
        problems={problems}
        onChange={(by) => typing.change({ toldBy: ToldBy.safeParse(by).data ?? '' })}
      />
    </>
  );
}
