import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ViewRow } from '@zhucantong/shared/work-items/view-list';
import { useState } from 'react';
import { getServiceNames } from '../../api/services';
import { FinalConfirm } from '../../components/final-confirm';
import { Icon } from '../../components/icon';
import { SaveProblem } from '../../components/save-problem';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider';
import { useChangeViews, useViewCounts, useViews } from './use-views';
import { ViewBar } from './view-bar';
import { ViewForm } from './view-form';
import { findView, isSamePart, partInWords, viewsAtHand, type Part } from './view-words';
import { lostWords, ViewsDialog } from './views-dialog';

type Open = { what: 'all' | 'new' } | { what: 'edit' | 'delete'; view: ViewRow };

/** The views beside a queue: the bar, saving what is on the page, and the dialogs. */
export function ViewDesk({
  part,
  current,
  onOpen,
}: {
  /** What the page shows now. */
  part: Part;
  /** Id of the view that was opened, where one was. */
  current: string | null;
  onOpen: (view: ViewRow | null) => void;
}) {
  const { data: list } = useViews(true);
  const counts = useViewCounts(viewsAtHand(list).length > 0);
  const { data: names } = useQuery({
    queryKey: ['service-names'],
    queryFn: getServiceNames,
    staleTime: Infinity,
  });
  const change = useChangeViews();
  const [open, setOpen] = useState<Open | null>(null);
  const show = (next: Open | null) => {
    change.reset();
    setOpen(next);
  };
  useShortcuts(list ? { views: () => show({ what: 'all' }) } : {});
  if (!list) return null;

  const view = findView(list, current);
  const isChanged = view !== undefined && !isSamePart(view, part);
  const shows = partInWords(part, names?.services);
  const done = () => show(null);
  const save = () =>
    view &&
    change.mutate({
      change: { ...asked(view), ...part, type: 'edit', id: view.id },
      said: `“${view.name}”存回了`,
    });

  return (
    <>
      <div className="views">
        {(list.own.length > 0 || list.shared.length > 0) && (
          <ViewBar list={list} counts={counts} current={current} onAll={() => show({ what: 'all' })} />
        )}
        {isChanged && <span className="sm muted">和“{view.name}”不一样了</span>}
        {isChanged && view.owner === null && (
          <Button size="small" loading={change.isPending && !open} onClick={save}>
            存回“{view.name}”
          </Button>
        )}
        <Button size="small" icon={<Icon name="plus" size="s" />} onClick={() => show({ what: 'new' })}>
          存为视图
        </Button>
        {!open && <SaveProblem problem={change.error} />}
      </div>
      {view?.lostService && (
        <p className="note warn sm" role="status">
          <Icon name="alert" /> {lostWords(view)}
        </p>
      )}
      {open?.what === 'all' && (
        <ViewsDialog
          list={list}
          services={names?.services}
          onOpen={(chosen) => {
            done();
            onOpen(chosen);
          }}
          onEdit={(chosen) => show({ what: 'edit', view: chosen })}
          onDelete={(chosen) => show({ what: 'delete', view: chosen })}
          onClose={done}
        />
      )}
      {open?.what === 'new' && (
        <ViewForm
          title="存为视图"
          shows={shows}
          name=""
          share="nobody"
          isBusy={change.isPending}
          problem={change.error}
          onClose={done}
          onSave={(name, share) =>
            change.mutate(
              {
                change: { type: 'add', clientId: crypto.randomUUID(), name, share, ...part },
                said: `视图“${name}”存好了`,
              },
              {
                onSuccess: ({ own }) => {
                  done();
                  onOpen(own.at(-1) ?? null);
                },
              },
            )
          }
        />
      )}
      {open?.what === 'edit' && (
        <ViewForm
          title="改视图"
          shows={partInWords(open.view, names?.services)}
          name={open.view.name}
          share={open.view.share}
          isBusy={change.isPending}
          problem={change.error}
          onClose={() => show({ what: 'all' })}
          onSave={(name, share) =>
            change.mutate(
              {
                change: { ...asked(open.view), type: 'edit', id: open.view.id, name, share },
                said: `视图“${name}”改好了`,
              },
              { onSuccess: () => show({ what: 'all' }) },
            )
          }
        />
      )}
      {open?.what === 'delete' && (
        <FinalConfirm
          title={`删除视图“${open.view.name}”？`}
          submit="删除视图"
          isBusy={change.isPending}
          onCancel={() => show({ what: 'all' })}
          onConfirm={() =>
            change.mutate(
              { change: { type: 'delete', id: open.view.id }, said: `视图“${open.view.name}”删了` },
              {
                onSuccess: () => {
                  show({ what: 'all' });
                  if (open.view.id === current) onOpen(null);
                },
              },
            )
          }
        >
          <p>只删这组条件，办件一件都不动。</p>
          {open.view.usedBy > 0 && (
            <p>
              <b>{open.view.usedBy} 位同事</b>把它放在上面或者登录后先看，删了他们就没有了。
            </p>
          )}
          <SaveProblem problem={change.error} />
        </FinalConfirm>
      )}
    </>
  );
}

const asked = ({ name, queue, filter, share }: ViewRow) => ({ name, queue, filter, share });
