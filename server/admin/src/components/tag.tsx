import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type Tone = 'plain' | 'primary' | 'warn' | 'danger' | 'info' | 'ok';

/** Word first, icon second, colour last: the word alone must carry the meaning. */
export function Tag({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={tone === 'plain' ? 'tag' : `tag ${tone}`}>
      {icon && <Icon name={icon} size="s" />}
      {children}
    </span>
  );
}

/** Not there now; until when, said beside it. */
export function AwayTag({ until }: { until: string }) {
  return (
    <span className="tag warn">
      不在岗<span className="sr">，到{until}</span>
    </span>
  );
}

/** "代A": the B-holder acts for the A-holder of a post; `forName` is the person stood in for. */
export function ActingTag({ forName }: { forName?: string }) {
  return (
    <span className="tag dai">
      <span aria-hidden="true">代A</span>
      <span className="sr">{forName ? `代 A 岗，替 ${forName}` : '代 A 岗'}</span>
    </span>
  );
}
