import type { OfficesView } from '@zhucantong/shared/staff/offices-view';
import { useState } from 'react';
import { NumbersKept } from '../../components/numbers-kept';
import { PageHeader } from '../../components/page-header';
import { ErrorState, LoadingState } from '../../components/page-state';
import { FederationCard } from './federation-card';
import { ReachDialog } from './reach-dialog';
import { ReachTable } from './reach-table';
import { reachedMember, reachedOffice, type Reached } from './reached';
import { useOffices } from './use-offices';

/** 办公地点和电话: how people reach the county federation, its offices and who works there. */
export function OfficesPage() {
  const { data, error, refetch } = useOffices();
  return (
    <>
      <PageHeader
        title="办公地点和电话"
        sub="改了马上生效。群众在办事指南、回执和消息里看到县残联的电话和窗口，在办理进度里看到经办人的电话。"
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

const KIND_WORDS = {
  county: '县残联',
  section: '股室',
  town: '乡镇',
  village: '村',
  outside: '外单位',
} as const;

function Offices({ view: { offices, members, hours, history } }: { view: OfficesView }) {
  const [opened, setOpened] = useState<Reached | null>(null);
  const federation = offices.find(({ kind }) => kind === 'county');
  return (
    <div className="stack offices">
      {federation && (
        <FederationCard {...{ federation, hours, onChange: () => setOpened(reachedOffice(federation)) }} />
      )}
      <ReachTable
        title="各单位的电话"
        caption="县残联下面各单位的电话。"
        columns={['单位', '类别']}
        lines={offices
          .filter((each) => each !== federation)
          .map((office) => ({
            id: office.id,
            cells: [office.name, KIND_WORDS[office.kind]],
            reached: reachedOffice(office),
          }))}
        onChange={setOpened}
      />
      <ReachTable
        title="工作人员的电话"
        caption="工作人员的电话，按单位排。"
        columns={['姓名', '单位', '职务']}
        lines={members.map((member) => ({
          id: member.id,
          cells: [member.name, member.unitName, member.title],
          reached: reachedMember(member),
        }))}
        onChange={setOpened}
      />
      <section className="card" aria-labelledby="offices-history">
        <header>
          <h2 id="offices-history">改过什么</h2>
        </header>
        <div className="body">
          {history.length === 0 ? (
            <p className="muted">还没有改过。</p>
          ) : (
            <ol className="plain-list setting-history">
              {history.map(({ whose, what, by, when }, place) => (
                <li key={history.length - place}>
                  <NumbersKept>{`${whose}，${what}`}</NumbersKept>
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
      {opened && <ReachDialog reached={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
