import { serviceIcon } from '@/ui/icon/to-icon';
import { PageHead } from '@/ui/page-head';
import { Row, RowList } from '@/ui/row';
import { Empty, Loading } from '@/ui/states';
import { Page } from '../shell/page';
import { Troubles } from '../shell/troubles';
import { useServices } from './use-services';

/** Everything one can apply for. Readable by anybody. */
export function ServicesView() {
  const services = useServices();
  return (
    <Page title="能办什么">
      <PageHead title="能办什么" lead="先看指南，再决定办不办。" />
      <Troubles of={services} />
      {services.loading && <Loading />}
      {services.data?.length === 0 && <Empty words="现在没有能在手机上办的。打 12345，帮您找地方办。" />}
      {services.data && services.data.length > 0 && (
        <RowList>
          {services.data.map(({ code, title, summary, icon, closedWords }) => (
            <Row
              key={code}
              icon={serviceIcon(icon)}
              title={title}
              hint={closedWords ?? summary}
              to={{ page: 'guide', service: code }}
            />
          ))}
        </RowList>
      )}
    </Page>
  );
}
