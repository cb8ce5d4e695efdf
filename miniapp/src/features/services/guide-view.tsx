import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import type { ReactNode } from 'react';
import { ActionBar } from '@/ui/action-bar';
import { BulletList } from '@/ui/bullet-list';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Disclosure } from '@/ui/disclosure';
import { KeyValues } from '@/ui/key-values';
import { Notice } from '@/ui/notice';
import { PageHead } from '@/ui/page-head';
import { ReadAloud } from '@/ui/read-aloud';
import { PlainRow, RowList } from '@/ui/row';
import { Section } from '@/ui/section';
import { Paragraph } from '@/ui/text';
import { Timeline } from '@/ui/timeline';
import { usePersonActedFor } from '../session/acting-for';
import { useSession } from '../session/use-session';
import { ReachRow } from '../reach/reach-row';
import { HotlineRow } from '../shell/hotline-row';
import { Page } from '../shell/page';
import { spokenSections } from '../shell/spoken';
import { GuideAmounts } from './guide-amounts';
import { GuideOpening } from './guide-opening';
import { GuidePromise } from './guide-promise';
import { NotThroughYou, whyNotThrough } from './not-through-you';

/** The guide of a service, for anybody: how long, who, what to bring, what it costs, which steps. */
export function GuideView({ guide, troubles }: { guide: ServiceGuide; troubles: ReactNode }) {
  const session = useSession();
  // Only where the village may act: what goes straight to the county is nobody else's business (FACTS §7.3).
  const me = session.state === 'signed-in' ? session.me : undefined;
  const helper = me && guide.bases.includes('village-worker') ? me.helper : null;
  const person = usePersonActedFor(me);
  const why = me && person ? whyNotThrough(guide, me, person) : null;
  const { guide: words } = guide;
  return (
    <Page
      title="办事指南"
      focusKey="guide"
      actions={
        guide.opening?.isOpen === false || why ? undefined : (
          <ActionBar note="随时可以存下来，下次接着填">
            <Button to={{ page: 'apply', service: guide.code }}>开始申请</Button>
          </ActionBar>
        )
      }
    >
      <PageHead title={guide.title} lead={guide.summary} />
      {troubles}
      <ReadAloud sections={spokenSections(guide.readAloud)} words="读给我听" />
      {guide.opening && <GuideOpening opening={guide.opening} />}
      {me && person && why && <NotThroughYou guide={guide} me={me} person={person} why={why} />}
      {guide.placesOfYear && (
        <Notice icon="info" title={guide.placesOfYear}>
          <Paragraph>名额用完了也可以申请，批准了按先后排队，轮到了告诉您。</Paragraph>
        </Notice>
      )}
      <GuidePromise promise={guide.promise} kept={guide.kept} papers={guide.papers} />
      <Section title="谁能办">
        <Card>
          {words.whoMayApply.length > 1 && <Paragraph look="lead">符合其中一条就可以：</Paragraph>}
          <BulletList mark="yes" items={words.whoMayApply.map((line) => ({ key: line, words: line }))} />
          <Paragraph look="lead" separated>
            {words.throughWhom}
          </Paragraph>
        </Card>
      </Section>
      <Section title="要带什么">
        <RowList>
          {guide.papers.map((paper) => (
            <PlainRow
              key={paper.code}
              icon={paper.required ? 'camera' : 'document'}
              title={paper.title}
              hint={`${paper.why}${paper.required ? `，最多 ${paper.most} 张` : ''}${guide.laterPapers?.papers.includes(paper.code) ? `。可以承诺以后补，受理后 ${guide.laterPapers.limit.amount} 个工作日内` : ''}`}
            />
          ))}
          <PlainRow icon="done" iconTone="ok" title="不用交的" hint={words.notNeeded} />
        </RowList>
      </Section>
      <Section title="要花钱吗">
        <Card>
          <Paragraph>{words.fee}</Paragraph>
        </Card>
      </Section>
      {guide.amounts && <GuideAmounts amounts={guide.amounts} />}
      <Section title="一共几步">
        <Card>
          <Timeline
            steps={[
              {
                key: 'submit',
                state: 'plan',
                title: '您提交申请',
                notes: [`大约 ${words.minutes} 分钟`],
                icon: 'document',
              },
              ...guide.stepLines.map(({ title, amount, isPause }) => ({
                key: title,
                state: 'plan' as const,
                title,
                end: isPause ? '另算' : amount,
                notes: isPause ? [`最多 ${amount.replace(/^最多\s*/, '')}`] : [],
              })),
            ]}
          />
        </Card>
      </Section>
      <Section title="领过的，能再领吗">
        <Notice icon="info">
          <Paragraph>{words.again}</Paragraph>
        </Notice>
      </Section>
      <Section title="不方便用手机">
        <RowList>
          {helper && (
            <ReachRow
              icon="people"
              title="请专职委员代填"
              hint={`${helper.unitName} ${helper.name} ${helper.phone}`}
              number={helper.phone}
            />
          )}
          <PlainRow
            icon="place"
            title="到窗口办"
            hint={guide.where.window ? `${words.window}。县里的窗口在${guide.where.window}` : words.window}
          />
          <HotlineRow />
        </RowList>
        <Disclosure title="办理依据、结果、网址和监督电话" plain>
          <BulletList items={words.basis.map((line) => ({ key: line, words: line }))} />
          <KeyValues
            separated
            rows={[
              { key: '办成什么', value: words.result },
              { key: '怎么拿到', value: words.delivery },
              ...(guide.where.online ? [{ key: '网上办', value: guide.where.online }] : []),
              { key: '咨询', value: words.consultPhone },
              { key: '监督投诉', value: words.complaintPhone },
            ]}
          />
        </Disclosure>
      </Section>
    </Page>
  );
}
