import { Button } from 'antd';
import type { ApiProblem } from '../../api/problem';
import { SaveProblem } from '../../components/save-problem';

/** The end of each form that changes the list: recorded for approval, or in force at once where nobody answers today. */
export function ChangeSubmit(props: {
  /** Nobody answers today for what it is about, so that it may be in force before it is approved. */
  fillsGap?: boolean;
  isAtOnce?: boolean;
  onAtOnce?: (isAtOnce: boolean) => void;
  problem: ApiProblem | null;
  isPending: boolean;
  /** What is recorded, where it is not simply a change. */
  label?: string;
  leave: string;
  onClose: () => void;
}) {
  const { fillsGap = false, isAtOnce = false } = props;
  return (
    <>
      {fillsGap && (
        <label className="check">
          <input
            type="checkbox"
            checked={isAtOnce}
            onChange={(event) => props.onAtOnce?.(event.target.checked)}
          />{' '}
          今天没有人接，先生效，领导事后补批
        </label>
      )}
      <p className="muted sm">
        {fillsGap && isAtOnce
          ? '按下就生效，来件马上派给他；领导会收到提醒。'
          : '先记下，不生效。改动攒齐以后一起提交，领导批准才生效。'}
      </p>
      <SaveProblem problem={props.problem} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={props.isPending}>
          {fillsGap && isAtOnce ? '定人，今天生效' : (props.label ?? '记下改动')}
        </Button>
        <Button onClick={props.onClose}>{props.leave}</Button>
      </div>
    </>
  );
}
