import { Button } from 'antd';
import { useState } from 'react';
import { uploadPhoto } from '../../api/files';
import { isProblem } from '../../api/problem';
import { announce } from '../../components/announcer';
import { useDesk } from '../../components/desk';
import { Icon } from '../../components/icon';
import { Problem } from '../../components/missing-list';
import type { FieldProblem } from '../../components/missing-list.rules';
import { recordFieldId } from '../../components/record-form';
import { PaperPicture } from './paper-picture';

/** A picture on its way; its upload id stays when it is sent again. */
interface Upload {
  uploadId: string;
  file: File;
  /** Why it did not arrive; null while it is being sent. */
  failure: string | null;
}

/** Where the ids of the photos are kept, by paper code. */
interface PhotoTyping {
  value: { photos: Record<string, string[]> };
  change(changed: (now: { photos: Record<string, string[]> }) => { photos: Record<string, string[]> }): void;
}

/** Photos of one paper, taken in one by one; their ids are kept with the typing. */
export function PhotoField(props: {
  /** Paper code. */
  paper: string;
  title: string;
  hint: string;
  most: number;
  isOptional?: boolean;
  typing: PhotoTyping;
  problems: readonly FieldProblem[];
}) {
  const { paper, title, typing, problems } = props;
  const { api } = useDesk();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const id = recordFieldId(paper);
  const files = typing.value.photos[paper] ?? [];
  const room = props.most - files.length - uploads.length;

  const setFiles = (change: (before: string[]) => string[]) =>
    typing.change(({ photos }) => ({ photos: { ...photos, [paper]: change(photos[paper] ?? []) } }));

  const send = async (upload: Upload) => {
    setUploads((now) => [
      ...now.filter((each) => each.uploadId !== upload.uploadId),
      { ...upload, failure: null },
    ]);
    try {
      const fileId = await uploadPhoto(api, upload.uploadId, paper, upload.file);
      setFiles((before) => (before.includes(fileId) ? before : [...before, fileId]));
      setUploads((now) => now.filter((each) => each.uploadId !== upload.uploadId));
      announce(`${title}传上了一张`);
    } catch (error) {
      const failure = isProblem(error) ? error.message : '照片没传上。';
      setUploads((now) =>
        now.map((each) => (each.uploadId === upload.uploadId ? { ...each, failure } : each)),
      );
      announce(failure, 'alert');
    }
  };
  const remove = (fileId: string) => {
    setFiles((before) => before.filter((each) => each !== fileId));
    document.getElementById(id)?.focus();
  };

  return (
    <div className="field">
      <label id={`${id}-label`} htmlFor={id}>
        {title} {props.isOptional && <span className="opt">可以不传</span>}
      </label>
      {files.length > 0 && (
        <ul className="photo-picks">
          {files.map((fileId, place) => (
            <li key={fileId}>
              <PaperPicture fileId={fileId} size="thumbnail" alt={`${title}第 ${place + 1} 张`} />
              <Button
                type="text"
                size="small"
                className="text-action"
                aria-label={`去掉${title}第 ${place + 1} 张`}
                onClick={() => remove(fileId)}
              >
                去掉
              </Button>
            </li>
          ))}
        </ul>
      )}
      {uploads.map((upload) => (
        <p className="sm row wrap" key={upload.uploadId} role="status">
          {upload.failure === null ? (
            '正在传照片……'
          ) : (
            <>
              <span className="t-danger">
                <Icon name="alert" size="s" /> {upload.failure}
              </span>
              <Button size="small" onClick={() => void send(upload)}>
                再传一次
              </Button>
              <Button
                size="small"
                type="text"
                onClick={() => setUploads((now) => now.filter((each) => each.uploadId !== upload.uploadId))}
              >
                不传了
              </Button>
            </>
          )}
        </p>
      ))}
      <span className="photo-pick">
        <input
          id={id}
          className="sr"
          type="file"
          aria-labelledby={`${id}-label`}
          accept="image/*"
          multiple
          aria-disabled={room <= 0}
          aria-invalid={problems.some((each) => each.field === id)}
          aria-describedby={`${id}-hint ${id}-problem`}
          onChange={({ target }) => {
            const chosen = [...(target.files ?? [])].slice(0, Math.max(room, 0));
            target.value = '';
            for (const file of chosen) void send({ uploadId: crypto.randomUUID(), file, failure: null });
          }}
        />
        <label htmlFor={id}>
          <Icon name="cam" size="s" /> 选照片
        </label>
      </span>
      <p className="hint" id={`${id}-hint`}>
        {props.hint}。最多 {props.most} 张{files.length > 0 && `，已有 ${files.length} 张`}。
      </p>
      <Problem problems={problems} field={id} />
    </div>
  );
}
