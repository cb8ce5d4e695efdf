import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { Problem } from '../../components/missing-list';
import type { FieldProblem } from '../../components/missing-list.rules';
import { recordFieldId } from '../../components/record-form';
import type { Typing } from './use-typing';

interface LaterChoiceProps {
  item: StaffItem;
  typing: Typing;
  problems: readonly FieldProblem[];
}

/** 容缺受理: which minor papers come after acceptance, until when, and what follows when they do not (FACTS §5.3). */
export function LaterChoice({ item, typing, problems }: LaterChoiceProps) {
  const { later } = item;
  if (!later || later.candidates.length === 0) return null;
  const { later: ticked } = typing.value;
  const tick = (code: string, is: boolean) =>
    typing.change({ later: is ? [...ticked, code] : ticked.filter((each) => each !== code) });
  return (
    <fieldset className="field">
      <legend className="flabel">
        容缺受理：以后补的材料 <span className="opt">都齐了就不用选</span>
      </legend>
      {later.candidates.map(({ code, title, isLacking }) => {
        const id = recordFieldId(code);
        return (
          <div key={code}>
            <label className="check">
              <input
                id={id}
                type="checkbox"
                checked={ticked.includes(code)}
                disabled={!later.isPromised}
                aria-describedby={`${id}-problem`}
                onChange={(event) => tick(code, event.target.checked)}
              />
              {title}（{isLacking ? '没有交' : '交了，看不清或不对'}）
            </label>
            <Problem problems={problems} field={id} />
          </div>
        );
      })}
      <p className="xs muted">
        {later.isPromised
          ? `申请人承诺了以后补，最晚 ${later.untilWords} 补上。没补来不能批，${later.orElse}。受理的时候一起告诉申请人。`
          : '申请人没有承诺以后补，缺的要退回补正。'}
      </p>
    </fieldset>
  );
}

/** Stands above the choices while something is still to come: why it cannot be approved yet. */
export function LaterNote({ item: { later } }: Pick<LaterChoiceProps, 'item'>) {
  if (!later || later.toCome.length === 0) return null;
  return (
    <p className="small" role="note">
      容缺受理：还差{later.toCome.map(({ title }) => title).join('、')}，申请人最晚 {later.untilWords} 补上。
      补来以前不能批准，没补来{later.orElse}。
    </p>
  );
}
