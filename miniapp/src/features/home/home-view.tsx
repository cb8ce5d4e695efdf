import type { ServiceCard } from '@zhucantong/shared/service-catalogue/guide-view';
import type { Me } from '@zhucantong/shared/residents/me-view';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { ReadAloud } from '@/ui/read-aloud';
import { Row, RowList } from '@/ui/row';
import { Section } from '@/ui/section';
import { ServiceTiles } from '@/ui/service-tiles';
import { Loading } from '@/ui/states';
import { ToolButton, Tools } from '@/ui/tool-button';
import { useTypeScale } from '@/ui/type-scale';
import type { Resource } from '../resource/use-resource';
import { serviceTiles } from '../services/service-tiles';
import { useServices } from '../services/use-services';
import { selfOf } from '../session/acting-for';
import { chooseTypeScale } from '../session/session-store';
import { useSession } from '../session/use-session';
import { ReachRow } from '../reach/reach-row';
import { HotlineRow } from '../shell/hotline-row';
import { Page } from '../shell/page';
import { Troubles } from '../shell/troubles';
import { MyMatters } from './my-matters';

/** Home: what comes next, what one can apply for, where help is. The last two need no signing in. */
export function HomeView() {
  const session = useSession();
  const me = session.state === 'signed-in' ? session.me : undefined;
  const large = useTypeScale() > 1;
  const services = useServices();
  const further = <Further me={me} services={services} />;
  return (
    <Page title="助残通" tab="home">
      <PageHead
        tight
        title={me ? `${selfOf(me)?.name ?? ''}，您好` : '您好'}
        meta={me ? `${me.county.shortName}残联为您服务` : '残联为您服务'}
        end={
          <Tools>
            <ToolButton icon="large-type" onPress={() => chooseTypeScale(large ? 1 : 1.3)}>
              {large ? '标准字' : '大字版'}
            </ToolButton>
          </Tools>
        }
      />
      {large && <ReadAloud sections={spokenHome(me)} />}
      {me ? (
        <MyMatters me={me}>{further}</MyMatters>
      ) : (
        <>
          <SignInRow />
          {further}
        </>
      )}
    </Page>
  );
}

/** What one can apply for, and below it who helps: that waits, so that it is not pushed down. */
function Further({ me, services }: { me: Me | undefined; services: Resource<ServiceCard[]> }) {
  if (services.loading) return <Loading />;
  return (
    <>
      <Section
        title="我要办"
        end={
          services.data &&
          services.data.length > 1 && (
            <Button look="text" flush iconAfter="next" to={{ page: 'services' }} label="全部服务">
              全部
            </Button>
          )
        }
      >
        <Troubles of={services} />
        {services.data && <Services services={services.data} />}
      </Section>
      <Section title="有难处，找我们">
        <RowList>
          {me?.withoutVoice && (
            <Row
              icon="message"
              title="不打电话，怎么找我们"
              hint="在这里催、发短信、到窗口"
              to={{ page: 'help' }}
            />
          )}
          {me && (
            <ReachRow
              icon="phone"
              title={`打电话给${me.county.shortName}残联`}
              written={`${me.county.shortName}残联`}
              hint={me.county.phone}
              number={me.county.phone}
            />
          )}
          <HotlineRow />
        </RowList>
      </Section>
    </>
  );
}

/** Tiles come in pairs; a service that is alone gets the whole width. */
function Services({ services }: { services: readonly ServiceCard[] }) {
  const tiles = serviceTiles(services);
  const [only] = tiles;
  if (!only || tiles.length > 1) return <ServiceTiles tiles={tiles} />;
  const { key: _key, ...row } = only;
  return <Row box {...row} />;
}

function SignInRow() {
  return (
    <Section title="正在办理">
      <Row
        box
        icon="person"
        title="登录，看我的办件"
        hint="看指南、打电话，不用登录"
        to={{ page: 'sign-in' }}
      />
    </Section>
  );
}

function spokenHome(me: Me | undefined) {
  return [
    {
      title: '首页',
      text: me
        ? `${selfOf(me)?.name ?? ''}，您好。上面是正在办的事，下面是能办的事。`
        : '您好。登录以后，能看到自己的办件。',
    },
    {
      title: '有难处，找我们',
      text: me?.withoutVoice
        ? '不用打电话：在这里催、发短信、到窗口。'
        : '打电话 1 2 3 4 5，白天夜里都有人接。',
    },
  ];
}
