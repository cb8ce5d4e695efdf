import type { InboxMessage } from '@zhucantong/shared/messages/message-view';
import { useId, useRef } from 'react';
import { Link } from 'react-router';
import { useDesk } from '../../components/desk';
import { focusNextHeading } from '../../components/focus-heading';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider';
import { Tag } from '../../components/tag';

/** Newest first; each leads to its item. J and K move along them, Enter opens the one that has the focus. */
export function MessageList({
  messages,
  onOpen,
}: {
  messages: readonly InboxMessage[];
  onOpen: (message: InboxMessage) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  const move = (step: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus();
  };
  useShortcuts({ rowNext: () => move(1), rowPrevious: () => move(-1) });
  return (
    <ol className="messages" ref={list}>
      {messages.map((message) => (
        <MessageRow key={message.id} message={message} onOpen={onOpen} />
      ))}
    </ol>
  );
}

function MessageRow({ message, onOpen }: { message: InboxMessage; onOpen: (message: InboxMessage) => void }) {
  const { path } = useDesk();
  const id = useId();
  const { itemId, title, body, at, when, isRead } = message;
  const parts = [...(isRead ? [] : ['mark']), 'title', 'body', 'when'].map((part) => `${id}-${part}`);
  return (
    <li className={isRead ? undefined : 'unread'}>
      <p className="row wrap">
        {!isRead && (
          <span id={`${id}-mark`}>
            <Tag tone="info" icon="bell">
              未读
            </Tag>
          </span>
        )}
        {itemId ? (
          <Link
            to={`${path}/items/${itemId}`}
            aria-labelledby={parts.join(' ')}
            onClick={() => {
              focusNextHeading();
              onOpen(message);
            }}
          >
            <span id={`${id}-title`}>{title}</span>
          </Link>
        ) : (
          <b>{title}</b>
        )}
        <time id={`${id}-when`} dateTime={at}>
          {when}
        </time>
      </p>
      <p id={`${id}-body`}>{body}</p>
    </li>
  );
}
