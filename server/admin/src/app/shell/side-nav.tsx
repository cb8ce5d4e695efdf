import { Link, useLocation } from 'react-router';
import { Icon, type IconName } from '../../components/icon';
import { Kbd } from '../../components/kbd';
import { useStoredChoice } from '../../components/stored-choice';
import { toggleTypeSize, typeSize } from '../../components/type-size';

export interface NavEntry {
  to: string;
  icon: IconName;
  label: string;
  /** Already "99+" where it is more. */
  count?: string;
  /** Other pages that belong to this entry. */
  alsoFor?: readonly string[];
}

/** Only entries that exist and that this person may open. */
export function SideNav({ entries, onSheet }: { entries: readonly NavEntry[]; onSheet: () => void }) {
  const size = useStoredChoice(typeSize);
  const { pathname } = useLocation();
  return (
    <nav className="side" aria-label="主导航">
      <ul>
        {entries.map((entry) => (
          <li key={entry.to}>
            <Link
              to={entry.to}
              title={[entry.label, entry.count].filter(Boolean).join(' ')}
              aria-current={
                [entry.to, ...(entry.alsoFor ?? [])].some((path) => pathname.startsWith(path))
                  ? 'page'
                  : undefined
              }
            >
              <Icon name={entry.icon} />
              <span className="label">{entry.label}</span>
              {entry.count && <span className="n">{entry.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
      <div className="foot">
        <button type="button" title="快捷键" aria-keyshortcuts="?" onClick={onSheet}>
          <Icon name="keys" />
          <span className="label">快捷键</span>
          <span className="n">
            <Kbd of="sheet" />
          </span>
        </button>
        <button type="button" title="字号" aria-keyshortcuts="Alt+T" onClick={toggleTypeSize}>
          <Icon name="type" />
          <span className="label">字号 {size}</span>
          <span className="n">
            <Kbd of="typeSize" />
          </span>
        </button>
      </div>
    </nav>
  );
}
