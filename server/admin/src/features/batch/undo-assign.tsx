import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { useBatch } from './use-batch';

const UNDO_MS = 10_000;

/** For ten seconds what was assigned can be taken back, item by item; after that it is assigned anew (ADMIN.md §4). */
export function UndoAssign({ undo }: { undo: ReturnType<typeof useBatch> }) {
  const [isOver, setOver] = useState(false);
  const button = useRef<HTMLSpanElement>(null);
  /** The focus does not go with the button: what stands next takes it. */
  const leave = () => {
    const { current } = button;
    if (current?.contains(document.activeElement))
      current.closest('dialog')?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  };
  useEffect(() => {
    const timer = setTimeout(() => {
      leave();
      setOver(true);
    }, UNDO_MS);
    return () => clearTimeout(timer);
  }, []);
  if (isOver && !undo.isPending) return null;
  return (
    <span ref={button}>
      <Button
        loading={undo.isPending}
        onClick={() => {
          leave();
          undo.mutate({ type: 'undo-assign' });
        }}
      >
        撤回分派（10 秒内）
      </Button>
    </span>
  );
}
