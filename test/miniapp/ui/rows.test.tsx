import { render, screen } from '@testing-library/react';
import { AnswerList } from '@/ui/answer-list';
import { Button } from '@/ui/button';
import { BulletList } from '@/ui/bullet-list';
import { DemoBanner } from '@/ui/demo-banner';
import { KeyValues } from '@/ui/key-values';
import { Meter } from '@/ui/meter';
import { PersonChip, PersonSwitcher } from '@/ui/person-switcher';
import { PlainRow, Row, RowList } from '@/ui/row';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { ServiceTiles } from '@/ui/service-tiles';
import { StatusLine } from '@/ui/status-line';
import { Heading } from '@/ui/heading';
import { axeFindings } from '../../support/axe';

test('a page of rows, tiles, answers and facts gives axe nothing to find', async () => {
  document.documentElement.lang = 'zh-CN';
  render(
    <Screen title="样子" tab="home" banner={<DemoBanner>演示</DemoBanner>}>
      <Heading level={1}>样子</Heading>
      <PersonSwitcher caption="现在是替谁办" name="父亲 吴德贵" to={{ page: 'people' }} />
      <PersonChip>为父亲 吴德贵 申请</PersonChip>
      <Section title="要补的">
        <RowList ordered>
          <Row
            title="1. 过道的照片"
            hint="太暗"
            status={<StatusLine tone="warn">还没补</StatusLine>}
            onPress={() => undefined}
          />
          <PlainRow icon="person" strong title="石玉梅" hint="甘棠镇残联专干" />
        </RowList>
      </Section>
      <Section card title="我要办">
        <ServiceTiles
          tiles={[{ key: 'a', icon: 'wheelchair', title: '辅助器具', to: { page: 'services' } }]}
        />
      </Section>
      <AnswerList
        answers={[{ key: 'a', term: '谁在家等', value: '吴小梅', change: { onPress: () => undefined } }]}
      />
      <KeyValues rows={[{ key: '凭什么', value: '父亲本人同意' }]} />
      <BulletList said="可以：" items={[{ key: 'a', words: '看进度' }]} />
      <Meter percent={93} label="163 件里 152 件按时" />
    </Screen>,
  );
  expect(await axeFindings()).toEqual([]);
  expect(screen.getByRole('region', { name: '要补的' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /1\. 过道的照片.*太暗.*还没补/ })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '改谁在家等' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '换人' })).toBeInTheDocument();
});

test('a telephone number stands whole wherever words are shown', () => {
  render(
    <>
      <PlainRow title="残联" hint="打 0745-8222223，上班时间" />
      <KeyValues rows={[{ key: '咨询', value: '0745-8222224' }]} />
      <BulletList items={[{ key: 'a', words: '先打 0745-8222225' }]} />
      <AnswerList answers={[{ key: 'a', term: '电话', value: '0745-8222226' }]} />
      <Button onPress={() => undefined}>打 0745-8222227</Button>
    </>,
  );
  expect([...document.querySelectorAll('.whole')].map(({ textContent }) => textContent)).toEqual(
    ['3', '4', '5', '6', '7'].map((last) => `0745-822222${last}`),
  );
  expect(screen.getByRole('button', { name: '打 0745-8222227' })).toBeInTheDocument();
});
