import { Button } from 'antd';
import type { ServiceNames } from '@zhucantong/shared/service-catalogue/guide-view';
import type { ViewList, ViewRow } from '@zhucantong/shared/work-items/view-list';
import type { ReactNode } from 'react';
import { Dialog } from '../../components/dialog';
import { SaveProblem } from '../../components/save-problem';
import { MoveButtons } from './move-buttons';
import { useChangeViews } from './use-views';
import { partInWords, shareWords } from './view-words';

/** 我的视图, 本单位的视图: open one, say which is seen first, mend one's own, keep or put away a colleague's. */
export function ViewsDialog({
  list,
  services,
  onOpen,
  onEdit,
  onDelete,
  onClose,
}: {
  list: ViewList;
  services: ServiceNames['services'] | undefined;
  onOpen: (view: ViewRow) => void;
  onEdit: (view: ViewRow) => void;
  onDelete: (view: ViewRow) => void;
  onClose: () => void;
}) {
  const change = useChangeViews();
  const showFirst = (view: ViewRow | null) =>
    change.mutate({
      change: { type: 'show-first', id: view?.id ?? null },
      said: view ? `登录后先看“${view.name}”` : '登录后先看“我的”',
    });
  const place = (view: ViewRow, to: ViewRow['place'], said: string) =>
    change.mutate({ change: { type: 'place', id: view.id, place: to }, said });
  const pinned = list.shared.filter((view) => view.place === 'pinned');
  const moves = (view: ViewRow, among: readonly ViewRow[]) => (
    <MoveButtons
      view={view}
      among={among}
      onMove={(behind, to) => {
        if (!change.isPending)
          change.mutate({
            change: { type: 'move', id: view.id, behind },
            said: `“${view.name}”现在是第 ${to} 个，一共 ${among.length} 个`,
          });
      }}
    />
  );
  const row = (view: ViewRow, actions: ReactNode) => (
    <li key={view.id} className="view-row">
      <div className="grow">
        <button type="button" className="link" onClick={() => onOpen(view)}>
          {view.name}
        </button>
        {list.first === view.id && <span className="sm"> · 登录后先看</span>}
        <p className="sm muted">
          {view.owner ? `${view.owner} 的 · ` : ''}
          {partInWords(view, services)}
          {view.owner === null && ` · ${shareWords[view.share]}`}
        </p>
        {view.lostService && <p className="sm t-warn">{lostWords(view)}</p>}
      </div>
      <div className="row wrap">
        <Button
          size="small"
          aria-pressed={list.first === view.id}
          aria-label={`登录后先看${view.name}`}
          onClick={() => showFirst(list.first === view.id ? null : view)}
        >
          {list.first === view.id ? '不先看了' : '登录后先看'}
        </Button>
        {actions}
      </div>
    </li>
  );
  const hidden = list.shared.filter((view) => view.place === 'hidden');
  const seen = list.shared.filter((view) => view.place !== 'hidden');
  return (
    <Dialog title="视图" sub="存下来的筛选。里面只有条件，没有办件。" width={720} onClose={onClose}>
      <SaveProblem problem={change.error} />
      {list.isFirstGone && (
        <p className="note info sm" role="status">
          您设的“登录后先看”的视图没有了，现在登录后先看“我的”。
        </p>
      )}
      <section aria-label="我的视图">
        <h3>
          我的视图 <span className="sm muted">{`${list.own.length} / ${list.most}`}</span>
        </h3>
        {list.own.length === 0 && <p className="muted">还没有。在列表上选好条件，按“存为视图”。</p>}
        <ul>
          {list.own.map((view) =>
            row(
              view,
              <>
                {moves(view, list.own)}
                <Button size="small" aria-label={`改名、分享：${view.name}`} onClick={() => onEdit(view)}>
                  改名、分享
                </Button>
                <Button size="small" danger aria-label={`删除${view.name}`} onClick={() => onDelete(view)}>
                  删除
                </Button>
              </>,
            ),
          )}
        </ul>
      </section>
      <section aria-label="本单位的视图">
        <h3>本单位的视图</h3>
        {seen.length === 0 && <p className="muted">现在没有同事分享的视图。</p>}
        <ul>
          {seen.map((view) =>
            row(
              view,
              <>
                {view.place === 'pinned' && moves(view, pinned)}
                <Button
                  size="small"
                  aria-pressed={view.place === 'pinned'}
                  aria-label={`放在上面：${view.name}`}
                  onClick={() =>
                    view.place === 'pinned'
                      ? place(view, 'listed', `“${view.name}”拿下来了`)
                      : place(view, 'pinned', `“${view.name}”放在上面了`)
                  }
                >
                  {view.place === 'pinned' ? '拿下来' : '放在上面'}
                </Button>
                <Button
                  size="small"
                  aria-label={`收起${view.name}`}
                  onClick={() => place(view, 'hidden', `“${view.name}”收起了`)}
                >
                  收起
                </Button>
              </>,
            ),
          )}
        </ul>
        {hidden.length > 0 && (
          <details>
            <summary>收起的 {hidden.length} 个</summary>
            <ul>
              {hidden.map((view) => (
                <li key={view.id} className="view-row">
                  <span className="grow">
                    {view.name} <span className="sm muted">{view.owner} 的</span>
                  </span>
                  <Button
                    size="small"
                    aria-label={`放回${view.name}`}
                    onClick={() => place(view, 'listed', `“${view.name}”放回列表了`)}
                  >
                    放回
                  </Button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
    </Dialog>
  );
}

/** Which condition fell away. */
export const lostWords = ({ name, lostService }: ViewRow) =>
  `“${name}”原来只看“${lostService}”，这项服务现在不办了；按剩下的条件列出。`;
