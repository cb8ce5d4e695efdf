import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import { photoAddress } from '@/api/files';
import { AnswerList } from '@/ui/answer-list';
import { Card } from '@/ui/card';
import { PageHead } from '@/ui/page-head';
import { Picture } from '@/ui/picture';
import { Section } from '@/ui/section';
import { ErrorState, Loading } from '@/ui/states';
import { Paragraph } from '@/ui/text';
import { ONCE, useResource } from '../resource/use-resource';
import { AnswerRows } from '../shell/answer-rows';
import { LoadedPage } from '../shell/loaded-page';
import { Page } from '../shell/page';
import { problemInWords } from '../shell/problem-in-words';
import { useItem } from './use-item';

/** What was handed in: answers and photos, as they stand now. */
export function PapersPage({ id }: { id: string }) {
  const item = useItem(id);
  return (
    <LoadedPage title="我交的材料" resource={item}>
      {(known, troubles) => (
        <Page title="我交的材料" focusKey={id}>
          <PageHead title="我交的材料" lead={`${known.title}，编号 ${known.number}`} />
          {troubles}
          <Section title="填的">
            <AnswerList
              answers={known.answers.map(({ code, label, value, rows }) => ({
                key: code,
                term: label,
                value: rows ? <AnswerRows rows={rows} /> : value,
              }))}
            />
          </Section>
          <Photos papers={known.papers} />
        </Page>
      )}
    </LoadedPage>
  );
}

function Photos({ papers }: Pick<ResidentItem, 'papers'>) {
  if (papers.length === 0) return null;
  return (
    <>
      {papers.map(({ code, title, files }) => (
        <Section key={code} title={title}>
          {files.map((file, index) => (
            <Photo key={file} file={file} name={files.length > 1 ? `${title}第 ${index + 1} 张` : title} />
          ))}
        </Section>
      ))}
      <Paragraph look="meta">照片只给经手的人看。</Paragraph>
    </>
  );
}

function Photo({ file, name }: { file: string; name: string }) {
  const address = useResource(`photo:${file}`, () => photoAddress(file, 'full'), ONCE);
  return (
    <Card look="quiet">
      {address.loading && <Loading words="正在打开照片" />}
      {address.problem && <ErrorState {...problemInWords(address.problem)} onRetry={address.reload} />}
      {address.data && <Picture src={address.data} name={name} />}
      <Paragraph look="meta">{name}</Paragraph>
    </Card>
  );
}
