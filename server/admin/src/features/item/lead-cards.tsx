import { useQuery } from '@tanstack/react-query';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { useCallback, useState } from 'react';
import { getLead } from '../../api/joint';
import { useDesk } from '../../components/desk';
import { Fact } from '../../components/facts';
import { ErrorState, LoadingState } from '../../components/page-state';
import { AnswersCard, RecordCards } from './item-facts';
import { PapersCard } from './papers-card';
import { PaperViewer } from './paper-viewer';

/** On the part of another office: what its lead asks, and of the lead what one needs to answer. */
export function LeadCards({ item }: { item: StaffItem }) {
  if (!item.asked) return null;
  const { question, by, mandatory, mayReadLead } = item.asked;
  return (
    <>
      <section className="card" aria-labelledby="asked-title">
        <header>
          <h2 id="asked-title">主办的人请您答复</h2>
          <span className="sm">{mandatory ? '必须答复，主办的在等' : '供主办参考'}</span>
        </header>
        <div className="body tight">
          <p>{question}</p>
          {by && (
            <dl className="facts">
              <Fact label="谁在主办">{`${by.name}（${by.unitName} ${by.title}）`}</Fact>
              <Fact label="电话">{by.phone}</Fact>
            </dl>
          )}
        </div>
      </section>
      {mayReadLead && <Lead part={item.id} />}
    </>
  );
}

/** Read as long as the part is open; each look is logged. */
function Lead({ part }: { part: string }) {
  const { api } = useDesk();
  const lead = useQuery({
    queryKey: ['lead', api, part],
    queryFn: ({ signal }) => getLead(api, part, signal),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  if (lead.isPending) return <LoadingState label="主办的办件" rows={3} />;
  if (lead.isError)
    return (
      <ErrorState title="没取到主办的办件" onRetry={() => void lead.refetch()}>
        {lead.error.message}
      </ErrorState>
    );
  return (
    <section className="stack" aria-label="主办的办件，只能看">
      <AnswersCard item={lead.data} />
      <RecordCards item={lead.data} />
      <LeadPapers item={lead.data} />
    </section>
  );
}

function LeadPapers({ item }: { item: StaffItem }) {
  const [opened, setOpened] = useState<readonly string[]>([]);
  const [checked, setChecked] = useState<readonly string[]>([]);
  const [viewing, setViewing] = useState<{ startAt?: string } | null>(null);
  const onOpened = useCallback(
    (code: string) => setOpened((codes) => (codes.includes(code) ? codes : [...codes, code])),
    [],
  );
  return (
    <>
      <PapersCard
        papers={item.papers}
        opened={opened}
        checked={checked}
        onView={(startAt) => setViewing(startAt ? { startAt } : {})}
      />
      {viewing && (
        <PaperViewer
          papers={item.papers}
          {...viewing}
          checked={checked}
          mayMarkMissing={false}
          onOpened={onOpened}
          onChecked={(code) => setChecked((codes) => [...codes, code])}
          onMissing={() => undefined}
          onClose={() => setViewing(null)}
        />
      )}
    </>
  );
}
