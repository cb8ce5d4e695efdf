import { useEffect, type ReactNode } from 'react';
import { useDesk } from './desk';
import { headingRef } from './focus-heading';

/** h1, one sentence that says what is urgent, and at most three buttons; also sets the page title. */
export function PageHeader(props: { title: string; tag?: ReactNode; sub: ReactNode; actions?: ReactNode }) {
  usePageTitle(props.title);
  return (
    <div className="phead">
      <div className="grow">
        <h1 className="row wrap" tabIndex={-1} ref={headingRef}>
          {props.title} {props.tag}
        </h1>
        <div className="sub row wrap">{props.sub}</div>
      </div>
      {props.actions && <div className="acts">{props.actions}</div>}
    </div>
  );
}

/**
 * `潘*富 · 普通轮椅 · 助残通工作台` in the tab; names are masked by the server already. At a desk apart the tab, and so the
 * browser's history, says nothing of the item.
 */
export function usePageTitle(title: string): void {
  const { apart } = useDesk();
  useEffect(() => {
    document.title = `${apart ? '办件' : title} · 助残通工作台`;
  }, [apart, title]);
}
