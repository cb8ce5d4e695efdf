import { useCallback, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { ShortcutSheet } from '../../components/shortcuts/shortcut-sheet';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider';
import { useStoredChoice } from '../../components/stored-choice';
import { ReachDialog } from '../../features/offices/reach-dialog';
import type { Reached } from '../../features/offices/reached';
import { SearchBox } from '../../features/search/search-box';
import { toggleTypeSize, typeSize } from '../../components/type-size';
import { BrandMark } from '../../components/brand-mark';
import { MessageBell } from './message-bell';
import { PersonMenu, type SignedInPerson } from './person-menu';
import { SideNav, type NavEntry } from './side-nav';
import { useIsBelow } from '../../components/use-is-below';

/** Header, side navigation and the one main region; every signed-in page stands in it. */
export function Shell(props: {
  person: SignedInPerson;
  /** "靖州县残联" */
  officeName: string;
  entries: readonly NavEntry[];
  isDemo: boolean;
  /** Says how far the demo clock was moved. */
  demoBanner: ReactNode;
  /** The item page needs the width: only icons in the side navigation. */
  isSlim: boolean;
  /** Absent for accounts that see no items. */
  onSearch?: (text: string) => void;
  /** Absent for accounts that are told nothing. */
  unread?: number;
  /** Absent for accounts whose number nobody is shown. */
  myself?: Reached;
  onSignOut: () => void;
  children: ReactNode;
}) {
  const [isSheetOpen, setSheetOpen] = useState(false);
  const [isPhoneOpen, setPhoneOpen] = useState(false);
  const navigate = useNavigate();
  const isNarrow = useIsBelow(1440);
  const isLarge = useStoredChoice(typeSize) === '16';
  const closeSheet = useCallback(() => setSheetOpen(false), []);

  useShortcuts({
    sheet: () => setSheetOpen(true),
    goQueue: () => void navigate('/queue'),
    typeSize: toggleTypeSize,
  });

  return (
    <div className={props.demoBanner ? 'frame has-demo-bar' : 'frame'}>
      <a className="skip" href="#main">
        跳到主要内容
      </a>
      <header className="frame-head">
        <div className="topbar">
          <Link className="brand" to="/queue">
            <BrandMark />
            助残通<small>{props.officeName}</small>
          </Link>
          {props.onSearch && <SearchBox onSearch={props.onSearch} />}
          <div className="right">
            {props.isDemo && <span className="demo">演示数据 · 人物虚构</span>}
            {props.unread !== undefined && <MessageBell unread={props.unread} />}
            <PersonMenu
              person={props.person}
              {...(props.myself ? { onPhone: () => setPhoneOpen(true) } : {})}
              onSignOut={props.onSignOut}
            />
          </div>
        </div>
        {props.demoBanner}
      </header>
      <div className={props.isSlim || (isLarge && isNarrow) ? 'shell slim' : 'shell'}>
        <SideNav entries={props.entries} onSheet={() => setSheetOpen(true)} />
        <main id="main" tabIndex={-1}>
          <div className={props.isSlim ? 'page-max whole' : 'page-max'}>{props.children}</div>
        </main>
      </div>
      {isSheetOpen && <ShortcutSheet onClose={closeSheet} />}
      {isPhoneOpen && props.myself && (
        <ReachDialog reached={props.myself} onClose={() => setPhoneOpen(false)} />
      )}
    </div>
  );
}
