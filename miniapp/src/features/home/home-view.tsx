import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DateLeaf } from '@/ui/date-leaf';
import { DateLine } from '@/ui/date-line';
import { DueLine, Todo } from '@/ui/due-line';
import { Heading } from '@/ui/heading';
import type { IconName } from '@/ui/icon/types';
import { PageHead } from '@/ui/page-head';
import { PersonSwitcher } from '@/ui/person-switcher';
import { Row, RowList } from '@/ui/row';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { ServiceTiles } from '@/ui/service-tiles';
import type { ServiceTile } from '@/ui/service-tiles/types';
import { Empty } from '@/ui/states';
import { Paragraph, Text } from '@/ui/text';
import { ToolButton, Tools } from '@/ui/tool-button';
import { setTypeScale, useTypeScale } from '@/ui/type-scale';
import { monthDay } from '@/format/chinese-date';

/** The next thing that happens, as home shows it. */
export interface NextStep {
  itemId: string;
  /** `YYYY-MM-DD` */
  on: string;
  title: string;
  when?: string;
  todo?: { icon: IconName; words: string };
  subject: string;
  /** `YYYY-MM-DD` */
  promisedOn: string;
}

export interface HomeViewProps {
  name?: string;
  county: string;
  person?: { caption: string; name: string };
  next?: NextStep;
  services: readonly ServiceTile[];
}

/** Home: what comes next, what one can apply for, where help is. */
export function HomeView({ name, county, person, next, services }: HomeViewProps) {
  return (
    <Screen title="助残通" tab="home">
      <PageHead
        tight
        title={name ? `${name}，您好` : '您好'}
        meta={`${county}残联为您服务`}
        end={
          <Tools>
            <TypeSizeTool />
          </Tools>
        }
      />
      {person && <PersonSwitcher {...person} to={{ page: 'people' }} />}
      <Section
        title="正在办理"
        end={
          next && (
            <Button look="text" flush iconAfter="next" to={{ page: 'items' }} way="reset" label="全部办件">
              全部
            </Button>
          )
        }
      >
        {next ? <NextStepCard {...next} /> : <Empty words="您还没有申请过什么。办过的事，都会留在这里。" />}
      </Section>
      <Section title="我要办">
        <ServiceTiles tiles={services} />
      </Section>
      <Section title="有难处，找我们">
        <RowList>
          <Row icon="phone" title="打电话 12345" hint="白天夜里，都有人接" call="12345" />
        </RowList>
      </Section>
    </Screen>
  );
}

function TypeSizeTool() {
  const large = useTypeScale() > 1;
  return (
    <ToolButton icon="large-type" onPress={() => setTypeScale(large ? 1 : 1.3)}>
      {large ? '标准字' : '大字版'}
    </ToolButton>
  );
}

function NextStepCard({ itemId, on, title, when, todo, subject, promisedOn }: NextStep) {
  return (
    <Card>
      <DateLine leaf={<DateLeaf on={on} />}>
        <Heading level={3}>{title}</Heading>
        {when && (
          <Paragraph>
            <Text nb>{when}</Text>
          </Paragraph>
        )}
      </DateLine>
      {todo && <Todo icon={todo.icon}>{todo.words}</Todo>}
      <DueLine icon="delivery">
        {subject}，最晚{' '}
        <Text bold nb>
          {monthDay(promisedOn)}
        </Text>{' '}
        <Text nb>送到手上</Text>
      </DueLine>
      <Button to={{ page: 'item', id: itemId }}>看办到哪一步</Button>
    </Card>
  );
}
