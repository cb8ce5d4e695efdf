import { Button } from 'antd';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';
import { useEffect, useState } from 'react';
import { announce } from '../../components/announcer';
import { Icon } from '../../components/icon';
import { Kbd } from '../../components/kbd';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider';
import { BatchDialog } from './batch-dialog';
import type { Selection } from './use-selection';

/** What can be done with the ticked rows, at the foot of the list while there are any. */
export function BatchBar({ selection }: { selection: Selection }) {
  const { rows, keep } = selection;
  const [opened, setOpened] = useState<{ with: ActionType | null } | null>(null);
  const isEmpty = rows.length === 0;
  const clear = () => keep([]);

  useEffect(() => {
    if (!isEmpty) announce(`已选 ${rows.length} 件`);
  }, [rows.length, isEmpty]);
  useShortcuts(
    { assignSelected: () => setOpened({ with: 'assign' }), clearSelection: clear },
    { active: !isEmpty && opened === null },
  );

  if (isEmpty && opened === null) return null;
  return (
    <>
      {!isEmpty && (
        <section className="bulk" aria-label="已选的件">
          <b>已选 {rows.length} 件</b>
          <span className="hint">逐件检查权限和版本，办不成的单独列出，不影响别的件</span>
          <span className="grow" />
          <Button icon={<Icon name="list" />} onClick={() => setOpened({ with: null })}>
            一起办
          </Button>
          <Button
            icon={<Icon name="users" />}
            aria-keyshortcuts="a"
            onClick={() => setOpened({ with: 'assign' })}
          >
            分派 <Kbd of="assignSelected" />
          </Button>
          <Button aria-keyshortcuts="Escape" onClick={clear}>
            取消 <Kbd of="clearSelection" />
          </Button>
        </section>
      )}
      {opened && (
        <BatchDialog rows={rows} first={opened.with} onKeep={keep} onClose={() => setOpened(null)} />
      )}
    </>
  );
}
