import type { ReactNode } from 'react';
import { DraftMark, type DraftState } from './draft-mark';
import { Icon, type IconName } from './icon';
import { Kbd } from './kbd';
import { shortcuts, type ShortcutId } from './shortcuts/shortcut-catalogue';
import { ariaKeys } from './shortcuts/shortcut-match';

export interface ActionChoice<Id extends string> {
  id: Id;
  label: string;
  icon: IconName;
  shortcut?: ShortcutId;
  /** Refusals are drawn in red, with their word. */
  isNegative?: boolean;
}

/**
 * The decision at the foot of the rail: collapsed to its choices until one is chosen. It shows what the server allows
 * and nothing greyed; where nothing is allowed, one sentence says why.
 */
export function ActionPanel<Id extends string>(props: {
  choices: readonly ActionChoice<Id>[];
  chosen: Id | null;
  onChoose: (id: Id) => void;
  draft: DraftState;
  /** Said where there is no choice: whose turn it is. */
  whyNone: string;
  /** Form and foot of the chosen action. */
  children?: ReactNode;
  /** Small actions: take, assign. */
  more?: ReactNode;
}) {
  const { choices, chosen } = props;
  return (
    <section className="card decide" aria-labelledby="decide-title">
      <div className="body tight">
        <h2 className="h2 row between" id="decide-title">
          <span>您的决定</span>
          {(choices.length > 0 || chosen !== null) && <DraftMark state={props.draft} />}
        </h2>
        {choices.length === 0 && (
          <p className="muted">
            <Icon name="lock" size="s" /> {props.whyNone}
          </p>
        )}
        {choices.length > 0 && (
          <div className={`choice n${choices.length}`}>
            {choices.map((choice) => (
              <button
                key={choice.id}
                type="button"
                className={choice.isNegative ? 'no' : undefined}
                aria-pressed={chosen === choice.id}
                aria-keyshortcuts={choice.shortcut && ariaKeys(shortcuts[choice.shortcut].keys)}
                onClick={() => props.onChoose(choice.id)}
              >
                <span>
                  <Icon name={choice.icon} />
                  {choice.label}
                </span>
                {choice.shortcut && <Kbd of={choice.shortcut} />}
              </button>
            ))}
          </div>
        )}
        {props.children}
        {props.more && <div className="row wrap panel-more">{props.more}</div>}
      </div>
    </section>
  );
}
