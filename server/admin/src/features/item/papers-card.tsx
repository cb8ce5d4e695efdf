import { Button } from 'antd';
import type { PaperView } from '@zhucantong/shared/work-items/staff-view';
import { Icon } from '../../components/icon';
import { Kbd } from '../../components/kbd';
import { PaperPicture } from './paper-picture';

/** The papers as small pictures, each with whether this worker has looked at it. */
export function PapersCard(props: {
  papers: readonly PaperView[];
  opened: readonly string[];
  checked: readonly string[];
  onView: (code?: string) => void;
}) {
  const given = props.papers.filter((paper) => paper.files.length > 0);
  if (props.papers.length === 0) return null;
  const left = given.filter((paper) => !props.opened.includes(paper.code)).length;
  return (
    <section className="card" aria-labelledby="papers-title">
      <header>
        <h2 id="papers-title">材料和照片</h2>
        <span className="sm">
          {given.length === 0
            ? '还没有交'
            : `${given.length} 份，${left === 0 ? '都看过' : `${left} 份没看过`}`}
        </span>
        {given.length > 0 && (
          <span className="end">
            <Button
              type="text"
              size="small"
              className="text-action"
              aria-keyshortcuts="v"
              onClick={() => props.onView()}
            >
              逐份看 <Kbd of="papers" />
            </Button>
          </span>
        )}
      </header>
      <div className="body">
        <ul className="papers">
          {props.papers.map((paper) => (
            <li className="paper" key={paper.code}>
              {paper.files[0] ? (
                <button type="button" className="ph" onClick={() => props.onView(paper.code)}>
                  <span className="sr">打开：{paper.title}</span>
                  <PaperPicture fileId={paper.files[0].id} size="thumbnail" alt="" />
                </button>
              ) : (
                <div className="ph muted">没交</div>
              )}
              <div className="cap">
                <b>{paper.title}</b>
                <PaperState paper={paper} opened={props.opened} checked={props.checked} />
              </div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function PaperState(props: { paper: PaperView; opened: readonly string[]; checked: readonly string[] }) {
  const { paper } = props;
  const extra = [paper.files.length > 1 && `${paper.files.length} 张`, paper.supplemented && '补']
    .filter(Boolean)
    .join(' ');
  const isChecked = props.checked.includes(paper.code);
  const isOpened = props.opened.includes(paper.code);
  if (paper.files.length === 0) return <span className="muted">{paper.required ? '必交' : '可以不交'}</span>;
  return (
    <>
      <span className={isChecked ? 't-ok nw' : 'muted nw'}>
        <Icon name={isChecked ? 'ok' : isOpened ? 'eye' : 'clock'} size="s" />{' '}
        {isChecked ? '已核对' : isOpened ? '看过' : '没看过'}
      </span>{' '}
      <span className="muted">{extra}</span>
    </>
  );
}
