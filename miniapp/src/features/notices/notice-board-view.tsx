import { useState } from 'react';
import { fetchCounties } from '@/api/areas';
import { fetchNotices } from '@/api/notices';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { PlainRow, Row, RowList } from '@/ui/row';
import { Section } from '@/ui/section';
import { Empty, Loading } from '@/ui/states';
import { ReachRow } from '../reach/reach-row';
import { ONCE, useResource } from '../resource/use-resource';
import { useSession } from '../session/use-session';
import { Page } from '../shell/page';
import { Troubles } from '../shell/troubles';
import { byMatter, type NoticesOfMatter } from './by-matter';

/** What hangs in a county today (公示栏). For everybody: who is not signed in chooses the county. */
export function NoticeBoardView() {
  const session = useSession();
  const own = session.state === 'signed-in' ? session.me.county : undefined;
  const [chosen, choose] = useState<{ code: string; name: string } | null>();
  const county = chosen === undefined ? own : (chosen ?? undefined);
  return (
    <Page title="公示栏" focusKey={county?.code ?? 'counties'}>
      <PageHead
        title={county ? `${county.name}公示栏` : '看哪个县的公示'}
        {...(county ? { lead: '对谁的结果有不同意见，公示期里都可以说。说了什么，只有经办人看得到。' } : {})}
      />
      {county ? (
        <>
          <Board key={county.code} county={county.code} />
          <Button look="second" onPress={() => choose(null)}>
            看别的县
          </Button>
        </>
      ) : (
        <Counties onChoose={choose} />
      )}
    </Page>
  );
}

function Counties({ onChoose }: { onChoose: (county: { code: string; name: string }) => void }) {
  const counties = useResource('counties', fetchCounties, ONCE);
  return (
    <>
      <Troubles of={counties} />
      {counties.loading && <Loading />}
      {counties.data && (
        <RowList>
          {counties.data.map((county) => (
            <Row key={county.code} icon="place" title={county.name} onPress={() => onChoose(county)} />
          ))}
        </RowList>
      )}
    </>
  );
}

/** A hundred notices at a time. */
function Board({ county }: { county: string }) {
  const [starts, setStarts] = useState<readonly (string | undefined)[]>([undefined]);
  return (
    <>
      {starts.map((after, place) => (
        <BoardPage
          key={after ?? 'first'}
          county={county}
          after={after}
          onMore={place === starts.length - 1 ? (next) => setStarts([...starts, next]) : undefined}
        />
      ))}
    </>
  );
}

interface BoardPageProps {
  county: string;
  after: string | undefined;
  /** Absent where the next page stands below already. */
  onMore: ((next: string) => void) | undefined;
}

function BoardPage({ county, after, onMore }: BoardPageProps) {
  const board = useResource(`notices:${county}:${after ?? ''}`, () => fetchNotices(county, after));
  const matters = board.data ? byMatter(board.data) : [];
  const next = board.data?.next;
  return (
    <>
      <Troubles of={board} />
      {board.loading && <Loading />}
      {board.data && !after && matters.length === 0 && <Empty words="现在没有正在公示的。" />}
      {matters.map((matter) => (
        <Matter key={`${matter.title}${matter.where}${matter.objectTo.words}`} {...matter} />
      ))}
      {next && onMore && (
        <Button look="second" onPress={() => onMore(next)}>
          看后面的
        </Button>
      )}
    </>
  );
}

function Matter({ title, where, objectTo, named, counted }: NoticesOfMatter) {
  return (
    <Section title={title}>
      <RowList>
        {named.map(({ name, place, untilWords }, n) => (
          <PlainRow key={`${name}${place}${n}`} title={name} hint={`${place}，公示到 ${untilWords}`} />
        ))}
        {counted.map(({ town, count, until, untilWords }) => (
          <PlainRow
            key={`${town}${until}`}
            title={`${town} ${count} 人`}
            hint={`依法不公开姓名，公示到 ${untilWords}`}
          />
        ))}
        <Objecting objectTo={objectTo} where={where} />
      </RowList>
    </Section>
  );
}

function Objecting({ objectTo: { words, phone }, where }: Pick<NoticesOfMatter, 'objectTo' | 'where'>) {
  const said = { icon: 'phone', title: '有不同意见，打电话', hint: `${words}。也贴在${where}` } as const;
  return phone ? <ReachRow {...said} written="有不同意见" number={phone} /> : <PlainRow {...said} />;
}
