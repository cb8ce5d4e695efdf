import type { OfficeRow, OfficesView } from '@zhucantong/shared/staff/offices-view';
import { useState } from 'react';
import { NumbersKept } from '../../components/numbers-kept';
import { PageHeader } from '../../components/page-header';
import { ErrorState, LoadingState } from '../../components/page-state';
import { FederationCard } from './federation-card';
import { OfficeTable } from './office-table';
import { ReachDialog } from './reach-dialog';
import { useOffices } from './use-offices';

/** 办公地点和电话: how people reach the county federation, its sections and towns. */
export function OfficesPage() {
  const { data, error, refetch } = useOffices();
  return (
    <>
      <PageHeader
        title="办公地点和电话"
        sub="改了马上生效。群众在办事指南、回执和消息里看到的，是县残联的电话和窗口。"
      />
      {error && !data ? (
        <ErrorState title="没取到办公地点和电话" onRetry={() => void refetch()}>
          {error.message}
        </ErrorState>
      ) : !data ? (
        <LoadingState label="办公地点和电话" />
      ) : (
        <Offices view={data} />
      )}
    </>
  );
}

function Offices({ view: { offices, hours, history } }: { view: OfficesView }) {
  const [opened, setOpened] = useState<OfficeRow | null>(null);
  const federation = offices.find(({ kind }) => kind === 'county');
  return (
    <div className="stack offices">
      {federation && <FederationCard {...{ federation, hours, onChange: () => setOpened(federation) }} />}
      <OfficeTable offices={offices.filter((each) => each !== federation)} onChange={setOpened} />
      <section className="card" aria-labelledby="offices-history">
        <header>
          <h2 id="offices-history">改过什么</h2>
        </header>
        <div className="body">
          {history.length === 0 ? (
            <p className="muted">还没有改过。</p>
          ) : (
            <ol className="plain-list setting-history">
              {history.map(({ unit, what, by, when }, place) => (
                <li key={history.length - place}>
                  <NumbersKept>{`${unit}，${what}`}</NumbersKept>
                  <br />
                  <span className="muted sm">
                    {when} {by}
                  </span>
                </li>
              ))}
            </ol>
          )}
        </div>
      </section>
      {opened && <ReachDialog office={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
