import type { PaperView, StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useDesk } from '../../components/desk';
import { useIsBelow } from '../../components/use-is-below';
import { typeSize } from '../../components/type-size';
import { Icon } from '../../components/icon';
import { LoadingState } from '../../components/page-state';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider';
import { useStoredChoice } from '../../components/stored-choice';
import { TabList } from '../../components/tab-list';
import { placeOnTrail } from '../queue/queue-trail';
import { ApartNote } from './apart-note';
import { ConflictRegion } from './conflict-region';
import { snapshotOf } from './conflict';
import { DecisionPanel } from './decision-panel';
import { HistoryCard } from './history-card';
import { ItemClock } from './item-clock';
import { AnswersCard, ApplicantCard, FindingsCard, RecordCards, SupplementCard } from './item-facts';
import { ItemHeader } from './item-header';
import { JointCard } from './joint-card';
import { LeadCards } from './lead-cards';
import { NoteDialog } from './note-dialog';
import { NoticeCard } from './notice-card';
import { OutsideCard, PaymentCard } from './outcome-cards';
import { PapersCard } from './papers-card';
import { PaperViewer } from './paper-viewer';
import { wordsFieldId } from './requested-action';
import { SendBack } from './send-back';
import { TimeCard } from './time-card';
import { WaitingCard } from './waiting-card';
import { hasWords } from './typing';
import { useItemActions } from './use-item-actions';
import { usePresence } from './use-presence';
import { useTyping, type Typing } from './use-typing';

type OpenDialog =
  | { kind: 'note' }
  | { kind: 'send-back' }
  | { kind: 'papers'; startAt?: string; isFromSendBack?: boolean }
  | null;

/** The item page once it is read: history, what to judge, clocks and the decision. */
export function ItemDesk({ item, onRefresh }: { item: StaffItem; onRefresh: () => void }) {
  const typing = useTyping(item.id, item.version);
  const actions = useItemActions(item, typing);
  const others = usePresence(item.id, hasWords(typing.value), onRefresh);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [isWhyOpen, setWhyOpen] = useState(true);
  const [tab, setTab] = useState<'matter' | 'history'>('matter');
  const navigate = useNavigate();
  const { path } = useDesk();
  const place = placeOnTrail(item.id);
  const isNarrow = useIsBelow(1440);
  const isOneColumn = useIsBelow(1024);
  const isLarge = useStoredChoice(typeSize) === '16';
  const hasConflict = typing.value.conflict !== null;
  const allows = (action: StaffItem['allowedActions'][number]) => item.allowedActions.includes(action);

  useRememberedOpening(item, typing);
  const openPapers = useCallback(
    (startAt?: string) => setDialog({ kind: 'papers', ...(startAt ? { startAt } : {}) }),
    [],
  );
  useShortcuts({
    note: () => allows('note') && setDialog({ kind: 'note' }),
    why: () => setWhyOpen(!isWhyOpen),
    papers: () => openPapers(),
    itemNext: () => place?.next && void navigate(`${path}/items/${place.next}`),
    itemPrevious: () => place?.previous && void navigate(`${path}/items/${place.previous}`),
  });

  const recall = (part: string) => {
    typing.change(({ joint }) => ({ chosen: 'recall-joint', joint: { ...joint, part } }));
    requestAnimationFrame(() => document.getElementById(wordsFieldId('recall-joint'))?.focus());
  };

  const history = (
    <HistoryCard item={item} {...(allows('note') ? { onNote: () => setDialog({ kind: 'note' }) } : {})} />
  );
  const middle = (
    <div className="stack">
      {hasConflict && <ConflictRegion item={item} typing={typing} actions={actions} onRefresh={onRefresh} />}
      {!hasConflict && <StaleNote item={item} typing={typing} />}
      <WaitingCard item={item} />
      <SupplementCard item={item} />
      <TimeCard item={item} />
      <LeadCards item={item} />
      <JointCard item={item} onRecall={recall} />
      <OutsideCard item={item} />
      <NoticeCard item={item} />
      <FindingsCard item={item} />
      <PaymentCard item={item} />
      <RecordCards item={item} />
      <ApplicantCard item={item} />
      <PapersCard
        papers={item.papers}
        opened={typing.value.opened}
        checked={typing.value.checked}
        onView={openPapers}
      />
      <AnswersCard item={item} />
    </div>
  );
  const isTabbed = isOneColumn || (isLarge && isNarrow);

  return (
    <>
      <div className="item-page">
        <ApartNote item={item} />
        <ItemHeader item={item} place={place} others={others} />
        <div className="item">
          {!isTabbed && <aside aria-label="经过">{history}</aside>}
          {isTabbed ? (
            <TabList
              label="这一件的内容"
              active={tab}
              onChange={setTab}
              tabs={[
                { id: 'matter', label: '这一件' },
                { id: 'history', label: '经过' },
              ]}
            >
              {tab === 'matter' ? middle : history}
            </TabList>
          ) : (
            middle
          )}
          <aside className="railw" aria-label="期限和决定">
            <div className="scroll">
              <ItemClock
                item={item}
                isWhyOpen={isWhyOpen && typing.value.chosen === null}
                onToggleWhy={() => setWhyOpen(!isWhyOpen)}
              />
            </div>
            {!typing.isReady && <LoadingState label="草稿" rows={1} />}
            {typing.isReady && hasConflict && <FoldedPanel />}
            {typing.isReady && !hasConflict && (
              <DecisionPanel
                item={item}
                typing={typing}
                actions={actions}
                onSendBack={() => setDialog({ kind: 'send-back' })}
              />
            )}
          </aside>
        </div>
      </div>
      {dialog?.kind === 'note' && (
        <NoteDialog typing={typing} actions={actions} onClose={() => setDialog(null)} />
      )}
      {dialog?.kind === 'send-back' && !hasConflict && (
        <SendBack
          item={item}
          typing={typing}
          actions={actions}
          onViewPapers={() => setDialog({ kind: 'papers', isFromSendBack: true })}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === 'papers' && (
        <Papers
          item={item}
          typing={typing}
          dialog={dialog}
          onClose={() => setDialog(dialog.isFromSendBack ? { kind: 'send-back' } : null)}
        />
      )}
    </>
  );
}

/** After a conflict there is nothing to press by mistake. */
function FoldedPanel() {
  return (
    <section className="card" aria-labelledby="folded-title">
      <header>
        <h2 id="folded-title">您的决定</h2>
      </header>
      <p className="body tight muted">
        <Icon name="lock" size="s" /> 先看清变了什么再决定，按钮收起来了。
      </p>
    </section>
  );
}

/** Text from an older opening, with nothing sent: the item has moved on since. */
function StaleNote({ item, typing }: { item: StaffItem; typing: Typing }) {
  if (typing.storedVersion === null || typing.storedVersion >= item.version || !hasWords(typing.value))
    return null;
  return (
    <p className="note info sm" role="status">
      <Icon name="info" />
      您上次写到一半。之后这一件又有变化，“经过”里能看到；您写的都在。
    </p>
  );
}

/** Keeps how the item looked when it was opened, unless typed text from an older opening waits to be compared. */
function useRememberedOpening(item: StaffItem, typing: Typing): void {
  const { isReady, value, change } = typing;
  const needsSnapshot = isReady && value.snapshot === null;
  useEffect(() => {
    if (needsSnapshot) change({ snapshot: snapshotOf(item, new Date().toISOString()) });
  }, [needsSnapshot, item, change]);
}

function Papers(props: {
  item: StaffItem;
  typing: Typing;
  dialog: { startAt?: string };
  onClose: () => void;
}) {
  const { item, typing } = props;
  const { value, change } = typing;
  const { opened } = value;
  const onOpened = useCallback(
    (code: string) => {
      if (!opened.includes(code)) change({ opened: [...opened, code] });
    },
    [opened, change],
  );
  const onMissing = (paper: PaperView) => {
    if (value.supplement.entries.some((entry) => entry.code === paper.code)) return;
    const { code, title, countsAsGood } = paper;
    const entries = [
      ...value.supplement.entries,
      { kind: 'paper' as const, code, title, countsAsGood, why: '' },
    ];
    change({ supplement: { ...value.supplement, entries } });
  };
  return (
    <PaperViewer
      papers={item.papers}
      {...(props.dialog.startAt ? { startAt: props.dialog.startAt } : {})}
      checked={value.checked}
      mayMarkMissing={item.allowedActions.includes('request-supplement')}
      onOpened={onOpened}
      onChecked={(code) => !value.checked.includes(code) && change({ checked: [...value.checked, code] })}
      onMissing={onMissing}
      onClose={props.onClose}
    />
  );
}
