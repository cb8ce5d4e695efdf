import { Dropdown } from 'antd';
import { Icon } from '../../components/icon';

export interface SignedInPerson {
  name: string;
  /** "康复股" */
  unitName: string;
  title: string;
}

/** Who is signed in, and the way out. */
export function PersonMenu({ person, onSignOut }: { person: SignedInPerson; onSignOut: () => void }) {
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
      menu={{
        items: [
          { key: 'title', label: `${person.unitName} ${person.title}`, disabled: true },
          { key: 'sign-out', label: '退出登录' },
        ],
        onClick: ({ key }) => key === 'sign-out' && onSignOut(),
      }}
    >
      <button type="button" className="tb" aria-haspopup="menu">
        <span className="avatar" aria-hidden="true">
          {person.name.slice(0, 1)}
        </span>
        <span className="who">
          {person.name} · {person.unitName}
        </span>
        <Icon name="down" size="s" />
      </button>
    </Dropdown>
  );
}
