import type {
  ServiceSettingsList,
  ServiceSettingsView,
} from '@zhucantong/shared/service-catalogue/settings-view';
import { useState } from 'react';
import { PageHeader } from '../../components/page-header';
import { ErrorState, LoadingState } from '../../components/page-state';
import { ServicePanel } from './service-panel';
import { useServiceSettings } from './use-service-settings';
import { PlannedTags } from './planned-tags';

/** 业务设置: what the county promises beside the guide, service by service. */
export function ServiceSettingsPage() {
  const { data, error, refetch } = useServiceSettings();
  return (
    <>
      <PageHeader
        title="业务设置"
        sub="本县承诺只能比办事指南短，不能长。改了以后，新收的件按新的走，在办的件按收件那天承诺的走。"
      />
      {error && !data ? (
        <ErrorState title="没取到业务设置" onRetry={() => void refetch()}>
          {error.message}
        </ErrorState>
      ) : !data ? (
        <LoadingState label="业务设置" />
      ) : (
        <Services list={data} />
      )}
    </>
  );
}

function Services({ list }: { list: ServiceSettingsList }) {
  const [chosen, setChosen] = useState(list.services[0]?.code);
  const service = list.services.find(({ code }) => code === chosen);
  return (
    <div className="service-settings">
      <section className="card" aria-label="服务">
        <div className="body table-scroll">
          <table className="rows">
            <caption className="sr">各项服务的期限和申请期。按服务名，右边就是它的设置。</caption>
            <thead>
              <tr>
                <th scope="col">服务</th>
                <th scope="col">办事指南</th>
                <th scope="col">本县承诺</th>
                <th scope="col">申请期</th>
              </tr>
            </thead>
            <tbody>
              {list.services.map((each) => (
                <ServiceRow
                  key={each.code}
                  service={each}
                  isChosen={each.code === chosen}
                  onChoose={() => setChosen(each.code)}
                />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      {service && <ServicePanel key={service.code} service={service} list={list} />}
    </div>
  );
}

function ServiceRow({
  service,
  isChosen,
  onChoose,
}: {
  service: ServiceSettingsView;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const promise = service.limits.find(({ of }) => of === 'clock');
  const shorter = service.limits.filter(({ county }) => county).length;
  return (
    <tr className={isChosen ? 'cur' : undefined}>
      <th scope="row">
        <button type="button" className="link-button" aria-pressed={isChosen} onClick={onChoose}>
          {service.title}
        </button>
      </th>
      <td className="nw">{promise?.definition ?? '没有承诺'}</td>
      <td>
        <span className="nw">
          {promise?.county ? promise.county.words : shorter > 0 ? '照办事指南' : '没有改'}
        </span>
        {shorter > 0 && <span className="muted sm">，改了 {shorter} 处</span>}
        <PlannedTags planned={promise?.planned} />
      </td>
      <td>{service.window ? service.window.now : '全年受理'}</td>
    </tr>
  );
}
