import type { OfficesView } from '@zhucantong/shared/staff/offices-view';
import { Input } from 'antd';
import { useState } from 'react';
import { PageHeader } from '../../components/page-header';
import { ErrorState, LoadingState } from '../../components/page-state';
import { FederationCard } from './federation-card';
import { ReachDialog } from './reach-dialog';
import { ReachHistory } from './reach-history';
import { ReachTable, type ReachLine } from './reach-table';
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
  const [sought, setSought] = useState('');
  const federation = offices.find(({ kind }) => kind === 'county');
  const officeLines = offices
    .filter((each) => each !== federation)
    .map((office): ReachLine => ({
      id: office.id,
      cells: [office.name, KIND_WORDS[office.kind]],
      reached: reachedOffice(office),
    }));
  const memberLines = members.map((member): ReachLine => ({
    id: member.id,
    cells: [member.name, member.unitName, member.title],
    reached: reachedMember(member),
  }));
  const shownOffices = linesWith(sought, officeLines);
  const shownMembers = linesWith(sought, memberLines);
  return (
    <div className="stack offices">
      {federation && (
        <FederationCard {...{ federation, hours, onChange: () => setOpened(reachedOffice(federation)) }} />
      )}
      <div className="field">
        <label htmlFor="offices-sought">找单位、人或者电话</label>
        <Input
          id="offices-sought"
          value={sought}
          autoComplete="off"
          allowClear
          onChange={(event) => setSought(event.target.value)}
        />
        <p role="status" className="muted sm">
          {sought.trim() && `找到 ${shownOffices.length} 个单位、${shownMembers.length} 个人`}
        </p>
      </div>
      <ReachTable
        title="各单位的电话"
        caption="县残联下面各单位的电话。"
        columns={['单位', '类别']}
        lines={shownOffices}
        onChange={setOpened}
      />
      <ReachTable
        title="工作人员的电话"
        caption="工作人员的电话，按单位排。"
        columns={['姓名', '单位', '职务']}
        lines={shownMembers}
        onChange={setOpened}
      />
      <ReachHistory history={history} />
      {opened && <ReachDialog reached={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

/** A county has two hundred of them: those in which any column has what is sought. */
function linesWith(sought: string, lines: readonly ReachLine[]): readonly ReachLine[] {
  const text = sought.trim();
  return lines.filter(({ cells, reached }) =>
    [...cells, reached.reach.phone].some((cell) => cell.includes(text)),
  );
}
