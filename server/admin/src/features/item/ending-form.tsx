import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { FieldProblem } from '../../components/missing-list.rules';
import { RefusalForm } from '../../components/refusal-form';
import { SelectField } from '../../components/select-field';
import { endsFromFieldId } from './requested-action';
import type { Typing } from './use-typing';

/** Why a monthly payment ends, and from which month on; the person reads reason, words, help and remedy. */
export function EndingForm({
  item,
  ending,
  typing,
  problems,
}: {
  item: StaffItem;
  ending: NonNullable<StaffItem['ending']>;
  typing: Typing;
  problems: readonly FieldProblem[];
}) {
  const from = typing.value.endsFrom || ending.next;
  return (
    <>
      <SelectField
        id={endsFromFieldId}
        label="从哪个月起停发"
        value={from}
        options={ending.months.map(({ from: month, words }) => [month, `${words}起`])}
        problems={problems}
        onChange={(endsFrom) => typing.change({ endsFrom })}
      />
      {from < ending.next && (
        <p className="note warn sm">
          这个月或者更早的钱可能已经发了，多发的怎么处理，按本县规定办，系统不代扣。
        </p>
      )}
      <RefusalForm
        label="停发的理由"
        choices={ending.choices}
        remedy={item.remedy}
        value={typing.value.refusal}
        problems={problems}
        onChange={(refusal) => typing.change({ refusal: { ...refusal, otherHelp: [...refusal.otherHelp] } })}
      />
    </>
  );
}
