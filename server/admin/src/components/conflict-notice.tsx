import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Icon } from './icon';
import { PlainKbd } from './kbd';
import { Tag } from './tag';

export interface ConflictChange {
  field: string;
  opened: string;
  now: string;
}

export interface Conflict {
  /** Who acted first, with title: "田秀梅（康复股股长）". */
  who: string;
  /** "14:32" */
  at: string;
  /** "退给评估机构复核座宽" */
  what: string;
  /** "14:20" */
  openedAt: string;
  /** "14:33" */
  triedAt: string;
  /** "批准" */
  tried: string;
  versions: { opened: number; now: number };
  changes: readonly ConflictChange[];
}

/**
 * Only after a 409: who was first, both versions side by side, and what was typed. Takes the focus, because the
 * person believes the decision was sent.
 */
export function ConflictNotice(props: {
  conflict: Conflict;
  /** What was typed, one paragraph per field. */
  kept: readonly string[];
  /** The kept text is on the server too, not only in this browser. */
  isStored: boolean;
  onSeeLatest: () => void;
  /** Present when the same action is still allowed on the newest version. */
  onResend?: () => void;
  onSaveAsNote?: () => void;
  onCopy: () => void;
}) {
  const { conflict, kept } = props;
  const notice = useRef<HTMLElement>(null);
  useEffect(() => notice.current?.focus(), []);

  return (
    <>
      <section className="note warn conflict" role="alert" tabIndex={-1} ref={notice}>
        <Icon name="alert" size="l" />
        <div className="grow">
          <h2>您没提交成：{conflict.who}先办了一步</h2>
          <p>
            您{conflict.openedAt} 打开这件，{conflict.at} {conflict.who}：{conflict.what}。您
            {conflict.triedAt} 点的“{conflict.tried}”<b>没有生效</b>
            ，申请人也没有收到任何消息。<b>您写的都在。</b>
          </p>
          <div className="row wrap note-acts">
            <Button type="primary" onClick={props.onSeeLatest}>
              按最新情况看 <PlainKbd>Enter</PlainKbd>
            </Button>
            {props.onResend && (
              <Button icon={<Icon name="send" />} onClick={props.onResend}>
                按最新情况再提交“{conflict.tried}”
              </Button>
            )}
            {props.onSaveAsNote && (
              <Button icon={<Icon name="file" />} onClick={props.onSaveAsNote}>
                存为内部备注
              </Button>
            )}
          </div>
        </div>
      </section>
      <section className="card" aria-labelledby="conflict-changes">
        <header>
          <h2 id="conflict-changes">变了什么</h2>
          <span className="sm">
            从您打开时（第 {conflict.versions.opened} 版）到现在（第 {conflict.versions.now} 版）
          </span>
        </header>
        <div className="body tight">
          <table className="tbl cmp">
            <thead>
              <tr>
                <th scope="col">项目</th>
                <th scope="col">您打开时</th>
                <th scope="col">现在</th>
              </tr>
            </thead>
            <tbody>
              {conflict.changes.map((change) => (
                <tr key={change.field}>
                  <td>{change.field}</td>
                  <td>{change.opened || <span className="quiet">没有</span>}</td>
                  <td>
                    <Icon name="right" size="s" /> <b>{change.now || '没有'}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className="card" aria-labelledby="conflict-kept">
        <header>
          <h2 id="conflict-kept">您写的</h2>
          <Tag icon="check">{props.isStored ? '没有提交，已存在服务器' : '没有提交，还在这一页'}</Tag>
          <span className="end">
            <Button
              type="text"
              size="small"
              className="text-action"
              icon={<Icon name="copy" size="s" />}
              onClick={props.onCopy}
            >
              复制
            </Button>
          </span>
        </header>
        <div className="body">
          <div className="kept">
            <p>
              <b>{conflict.tried}</b>
            </p>
            {kept.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </div>
      </section>
    </>
  );
}
