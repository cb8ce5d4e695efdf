import { Link } from 'react-router';
import { Icon } from '../../components/icon';
import { countWords } from '../../features/queue/queue-words';

/** How many messages were not read, on every page, also where the side navigation is slim. */
export function MessageBell({ unread }: { unread: number }) {
  return (
    <Link
      className="tb bell"
      to="/messages"
      aria-label={unread > 0 ? `消息，${countWords(unread)} 条未读` : '消息，没有未读的'}
    >
      <Icon name="bell" />
      {unread > 0 && <span className="count">{countWords(unread)}</span>}
    </Link>
  );
}
