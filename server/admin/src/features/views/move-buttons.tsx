import { Button } from 'antd';
import type { ViewRow } from '@zhucantong/shared/work-items/view-list';
import { useEffect, useRef } from 'react';
import { Icon } from '../../components/icon';

/**
 * Moves a view among those it stands with. A row that moves takes its buttons along, and the one that was pressed keeps the
 * focus; at either end it stays there and does nothing.
 */
export function MoveButtons({
  view,
  among,
  onMove,
}: {
  view: ViewRow;
  among: readonly ViewRow[];
  /** @param behind id of the one to stand behind; null for the head. @param place counted from one. */
  onMove: (behind: string | null, place: number) => void;
}) {
  const place = among.findIndex(({ id }) => id === view.id);
  const pressed = useRef<HTMLElement | null>(null);
  useEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  }, [place]);
  if (among.length < 2) return null;
  const last = among.length - 1;
  const move = (button: HTMLElement, behind: number, to: number) => {
    if (to < 0 || to > last) return;
    pressed.current = button;
    onMove(among[behind]?.id ?? null, to + 1);
  };
  return (
    <>
      <Button
        size="small"
        aria-label={`${view.name}往前移`}
        aria-disabled={place === 0}
        icon={<Icon name="up" size="s" />}
        onClick={(event) => move(event.currentTarget, place - 2, place - 1)}
      />
      <Button
        size="small"
        aria-label={`${view.name}往后移`}
        aria-disabled={place === last}
        icon={<Icon name="down" size="s" />}
        onClick={(event) => move(event.currentTarget, place + 1, place + 1)}
      />
    </>
  );
}
