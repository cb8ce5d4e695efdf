import { Button } from 'antd';
import type { PaperView } from '@zhucantong/shared/work-items/staff-view';
import { useEffect, useMemo, useState } from 'react';
import { announce } from '../../components/announcer';
import { Icon } from '../../components/icon';
import { Kbd } from '../../components/kbd';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider';
import { PaperPicture } from './paper-picture';
import { Dialog } from '../../components/dialog';

/** Paper by paper with the arrow keys; looking at one marks it as opened. */
export function PaperViewer(props: {
  papers: readonly PaperView[];
  startAt?: string;
  checked: readonly string[];
  /** Whether "missing" leads anywhere: sending back must be allowed. */
  mayMarkMissing: boolean;
  onOpened: (code: string) => void;
  onChecked: (code: string) => void;
  onMissing: (paper: PaperView) => void;
  onClose: () => void;
}) {
  const { onOpened } = props;
  const pages = useMemo(
    () => props.papers.flatMap((paper) => paper.files.map((file, index) => ({ paper, file, index }))),
    [props.papers],
  );
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      pages.findIndex((page) => page.paper.code === props.startAt),
    ),
  );
  const page = pages[at];
  const code = page?.paper.code;

  useEffect(() => {
    if (code) onOpened(code);
  }, [code, onOpened]);

  const move = (step: 1 | -1) => setAt(Math.min(pages.length - 1, Math.max(0, at + step)));
  const check = () => {
    if (!page) return;
    props.onChecked(page.paper.code);
    announce(`${page.paper.title}已核对`);
    move(1);
  };
  const miss = () => {
    if (!page || !props.mayMarkMissing) return;
    props.onMissing(page.paper);
    announce(`${page.paper.title}记为缺项`);
    move(1);
  };

  useShortcuts(
    { paperNext: () => move(1), paperPrevious: () => move(-1), paperChecked: check, paperMissing: miss },
    { exclusive: true },
  );

  if (!page) return null;
  const { paper, file, index } = page;
  return (
    <Dialog
      width={1120}
      className="paper-viewer"
      title={`${paper.title} ${paper.files.length > 1 ? `第 ${index + 1} 张，共 ${paper.files.length} 张` : ''}`}

      onClose={props.onClose}
      footer={
        <>
          <span className="sm muted" role="status">
            第 {at + 1} 张，一共 {pages.length} 张{props.checked.includes(paper.code) ? '，已核对' : ''}
          </span>
          <span className="grow" />
          <Button aria-keyshortcuts="ArrowLeft" disabled={at === 0} onClick={() => move(-1)}>
            上一张 <Kbd of="paperPrevious" />
          </Button>
          <Button aria-keyshortcuts="ArrowRight" disabled={at === pages.length - 1} onClick={() => move(1)}>
            下一张 <Kbd of="paperNext" />
          </Button>
          {props.mayMarkMissing && (
            <Button aria-keyshortcuts="q" icon={<Icon name="flag" />} onClick={miss}>
              记为缺项 <Kbd of="paperMissing" />
            </Button>
          )}
          <Button type="primary" aria-keyshortcuts="c" icon={<Icon name="check" />} onClick={check}>
            核对过了 <Kbd of="paperChecked" />
          </Button>
        </>
      }
    >
      <p className="sm muted">
        {file.label && file.label !== paper.title ? `${file.label}。` : ''}怎样算合格：{paper.countsAsGood}
      </p>
      <div className="viewer-picture">
        <PaperPicture
          key={file.id}
          fileId={file.id}
          size="full"
          alt={`${paper.title}${file.label ? `，${file.label}` : ''}`}
        />
      </div>
    </Dialog>
  );
}
