import { Button } from 'antd';
import { useStoredChoice } from '../stored-choice';
import { Icon } from '../icon';
import { PlainKbd } from '../kbd';
import { shortcutGroups, shortcuts, type Shortcut, type ShortcutGroup } from './shortcut-catalogue';
import { keyLabel } from './shortcut-match';
import { singleKeys } from './shortcut-provider';
import { Dialog } from '../dialog';

/** All keys on one printable page, with the switch for single keys. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const single = useStoredChoice(singleKeys);
  return (
    <Dialog
      onClose={onClose}
      width={960}
      title="键盘快捷键"
      className="shortcut-sheet"

      footer={
        <>
          <label className="check">
            <input
              type="checkbox"
              checked={single === 'on'}
              onChange={(event) => singleKeys.set(event.target.checked ? 'on' : 'off')}
            />
            打开单键快捷键
          </label>
          <span className="grow" />
          <Button icon={<Icon name="file" />} onClick={() => window.print()}>
            打印成一页
          </Button>
          <Button type="primary" data-autofocus onClick={onClose}>
            知道了 <PlainKbd>Esc</PlainKbd>
          </Button>
        </>
      }
    >
      <p className="sm muted">
        单键只在焦点不在输入框、输入法没有候选字时起作用。关掉以后，带 Alt、Ctrl 的键仍然可用。
      </p>
      <div className="sheet">
        {(Object.keys(shortcutGroups) as ShortcutGroup[]).map((group) => (
          <section key={group}>
            <h3>{shortcutGroups[group]}</h3>
            <ul>
              {inGroup(group).map((shortcut) => (
                <li key={shortcut.label + shortcut.keys}>
                  <span>{shortcut.label}</span>
                  <kbd>{keyLabel(shortcut.keys)}</kbd>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

const inGroup = (group: ShortcutGroup): Shortcut[] =>
  Object.values(shortcuts).filter((shortcut) => shortcut.group === group);
