import { Dropdown } from 'antd';
import { useRef } from 'react';
import { Icon } from '../../components/icon';

export interface SignedInPerson {
  name: string;
  /** "康复股" */
  unitName: string;
  title: string;
}

/** Who is signed in, at which number people call them, and the way out. */
export function PersonMenu(props: {
  person: SignedInPerson;
  /** Absent for accounts whose number nobody is shown. */
  onPhone?: () => void;
  onSignOut: () => void;
}) {
  const { person, onPhone, onSignOut } = props;
  const trigger = useRef<HTMLButtonElement>(null);
  const does: Record<string, () => void> = {
    phone() {
      // The dialog gives the focus back to what had it, and the entry is gone by then.
      trigger.current?.focus();
      onPhone?.();
    },
    'sign-out': onSignOut,
  };
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
      menu={{
        items: [
          { key: 'title', label: `${person.unitName} ${person.title}`, disabled: true },
          ...(onPhone ? [{ key: 'phone', label: '我的电话' }] : []),
          { key: 'sign-out', label: '退出登录' },
        ],
        onClick: ({ key }) => does[key]?.(),
      }}
    >
      <button ref={trigger} type="button" className="tb" aria-haspopup="menu">
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
