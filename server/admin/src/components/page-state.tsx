import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { Icon } from './icon';

function EmptyArt({ isDone }: { isDone: boolean }) {
  return (
    <svg className="a" viewBox="0 0 72 56" aria-hidden="true">
      <rect x="10" y="14" width="52" height="36" rx="5" fill="#EDF1EF" stroke="#8DBCAF" strokeWidth="1.5" />
      <path d="M10 34h15l3 5h16l3-5h15" fill="none" stroke="#8DBCAF" strokeWidth="1.5" />
      {isDone && (
        <path
          d="M29 10l5 5 10-11"
          fill="none"
          stroke="#0A5A4B"
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}

/** What is true, and the next useful thing. @param props.isDone whether that it is empty is good news. */
export function EmptyState({
  isDone = true,
  ...props
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
  isDone?: boolean;
}) {
  return (
    <div className="empty">
      <EmptyArt isDone={isDone} />
      <h2>{props.title}</h2>
      <p className="muted">{props.children}</p>
      {props.action}
    </div>
  );
}

/** 404 and no permission look alike, on purpose. */
export function NotFoundState({ action }: { action: ReactNode }) {
  return (
    <EmptyState title="没有找到这一件" isDone={false} action={action}>
      号码可能打错了，或者它不在您能看的范围里。两种情况看起来一样，是有意的。
    </EmptyState>
  );
}

/** What failed, what is safe, what to do, and a code to read out over the telephone. */
export function ErrorState(props: {
  /** "没取到办件列表" */
  title: string;
  children: ReactNode;
  /** Request number; absent when the request never arrived. */
  code?: string;
  onRetry: () => void;
  retryLabel?: string;
}) {
  return (
    <div className="note danger" role="alert">
      <Icon name="alert" />
      <div className="grow">
        <b>{props.title}</b>
        <p className="sm">{props.children}</p>
        {props.code && <p className="sm muted">编号 {props.code}</p>}
        <div className="row wrap note-acts">
          <Button type="primary" size="small" onClick={props.onRetry}>
            {props.retryLabel ?? '再取一次'}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Skeleton after 0.3 s, "网慢，还在取" after 5 s. */
export function LoadingState({
  label,
  rows = 5,
  onRetry,
}: {
  label: string;
  rows?: number;
  onRetry?: () => void;
}) {
  const waited = useWaited([300, 5_000]);
  return (
    <div className="loading" aria-busy="true">
      <span className="sr" role="status">
        {waited > 0 ? `正在取${label}` : ''}
      </span>
      {waited > 0 &&
        Array.from({ length: rows }, (_, row) => (
          <div className="skr" key={row}>
            <span className="sk" />
            <span className="sk" />
            <span>
              <span className="sk" />
              <span className="sk" />
            </span>
            <span className="sk" />
          </div>
        ))}
      {waited > 1 && (
        <p className="sm muted row">
          网慢，还在取。
          {onRetry && (
            <Button size="small" onClick={onRetry}>
              再取一次
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

/** How many of the waits (ms) have passed since the component appeared. */
function useWaited(waits: readonly number[]): number {
  const [passed, setPassed] = useState(0);
  const key = waits.join();
  useEffect(() => {
    const timers = key.split(',').map((wait, index) => setTimeout(() => setPassed(index + 1), Number(wait)));
    return () => timers.forEach(clearTimeout);
  }, [key]);
  return passed;
}
