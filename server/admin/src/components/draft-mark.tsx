import { Icon } from './icon';

export type DraftState =
  | { kind: 'none' }
  | { kind: 'saving' }
  /** `at` as "14:31". */
  | { kind: 'saved'; at: string }
  | { kind: 'failed' };

/** "草稿已存 14:31", in a polite live region so that it is heard once. */
export function DraftMark({ state }: { state: DraftState }) {
  return (
    <span className="xs draft-mark" role="status">
      {state.kind === 'none' && '草稿每 10 秒存一次'}
      {state.kind === 'saving' && '正在存草稿'}
      {state.kind === 'saved' && (
        <>
          <Icon name="check" size="s" /> 草稿已存 {state.at}
        </>
      )}
      {state.kind === 'failed' && (
        <span className="t-danger">
          <Icon name="alert" size="s" /> 草稿没存上，还在这一页，会再试
        </span>
      )}
    </span>
  );
}
