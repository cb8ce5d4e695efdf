import { Input } from 'antd';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { FieldProblem } from '../../components/missing-list.rules';
import { SelectField } from '../../components/select-field';
import { noticeFieldIds, openObjectionsOf, resultsOf, type NoticeAction } from './notice-action';
import type { Typing } from './use-typing';

/** Who objects, or what was found out about an objection; the words follow below. */
export function NoticeForm(props: {
  action: NoticeAction;
  item: StaffItem;
  typing: Typing;
  problems: readonly FieldProblem[];
}) {
  const { action, item, typing, problems } = props;
  const { objection } = typing.value;
  const change = (part: Partial<typeof objection>) => typing.change({ objection: { ...objection, ...part } });
  if (action === 'record-objection')
    return (
      <div className="field">
        <label htmlFor={noticeFieldIds.objector}>
          谁提的 <span className="opt">不愿说可以不写</span>
        </label>
        <Input
          id={noticeFieldIds.objector}
          maxLength={100}
          value={objection.objector}
          aria-describedby={`${noticeFieldIds.objector}-hint`}
          onChange={(event) => change({ objector: event.target.value })}
        />
        <p className="xs muted" id={`${noticeFieldIds.objector}-hint`}>
          姓名、电话加密保存，只有办这一件的人看得到，不会告诉申请人。
        </p>
      </div>
    );
  const open = openObjectionsOf(item);
  return (
    <>
      {open.length > 1 && (
        <SelectField
          id={noticeFieldIds.objection}
          label="答复哪一条"
          value={objection.entry || String(open[0]!.entry)}
          options={open.map(({ entry, when, words }) => [String(entry), `${when} ${words.slice(0, 20)}`])}
          problems={problems}
          onChange={(entry) => change({ entry })}
        />
      )}
      {item.notice && (
        <SelectField
          id={noticeFieldIds.result}
          label="查下来怎么样"
          value={objection.result}
          options={resultsOf(item.notice)}
          problems={problems}
          onChange={(result) => change({ result })}
        />
      )}
    </>
  );
}
