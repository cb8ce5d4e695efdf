import type { ServiceCard } from '@zhucantong/shared/service-catalogue/guide-view';
import { serviceIcon } from '@/ui/icon/to-icon';
import { PageHead } from '@/ui/page-head';
import { Row, RowList } from '@/ui/row';
import { Section } from '@/ui/section';
import { Empty, Loading } from '@/ui/states';
import { HotlineRow } from '../shell/hotline-row';
import { Page } from '../shell/page';
import { Troubles } from '../shell/troubles';
import { byNeed } from './by-need';
import { useServicesHere } from './use-services';

/** What one can apply for, by what one comes for. Readable by anybody. @param need only this one; empty or unknown: all. */
export function ServicesView({ need }: { need: string }) {
  const services = useServicesHere();
  const groups = byNeed(services.data ?? []);
  const chosen = groups.find((group) => group.need === need);
  return (
    <Page title="能办什么" focusKey={chosen?.need ?? 'all'}>
      <PageHead title={chosen?.words ?? '能办什么'} lead="先看指南，再决定办不办。" />
      <Troubles of={services} />
      {services.loading && <Loading />}
      {services.data?.length === 0 && <Empty words="现在没有能在手机上办的。打 12345，帮您找地方办。" />}
      {chosen && (
        <>
          <ServiceRows services={chosen.services} label={chosen.words} />
          <Section title="不是要办这些？">
            <RowList>
              <Row icon="all-services" title="看全部能办的" to={{ page: 'services' }} />
              <HotlineRow />
            </RowList>
          </Section>
        </>
      )}
      {!chosen &&
        groups.map(({ need: key, words, services: found }) => (
          <Section key={key} title={words}>
            <ServiceRows services={found} />
          </Section>
        ))}
    </Page>
  );
}

function ServiceRows({ services, label }: { services: readonly ServiceCard[]; label?: string }) {
  return (
    <RowList label={label}>
      {services.map(({ code, title, summary, icon, closedWords }) => (
        <Row
          key={code}
          icon={serviceIcon(icon)}
          title={title}
          hint={closedWords ?? summary}
          to={{ page: 'guide', service: code }}
        />
      ))}
    </RowList>
  );
}
