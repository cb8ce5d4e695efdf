import type { Me } from '@zhucantong/shared/residents/me-view';
import { BulletList } from '@/ui/bullet-list';
import { Card } from '@/ui/card';
import { PageHead } from '@/ui/page-head';
import { RadioGroup } from '@/ui/radio-group';
import { Row, RowList } from '@/ui/row';
import { Section } from '@/ui/section';
import { Paragraph } from '@/ui/text';
import { SCALES, useTypeScale, type Scale } from '@/ui/type-scale';
import { selfOf, useActingFor } from '../session/acting-for';
import { chooseTypeScale } from '../session/session-store';
import { Page } from '../shell/page';
import { Sentence } from '../shell/sentence';
import { contactLines } from './contact-lines';
import { Leaving } from './leaving';

const SCALE_WORDS: Record<Scale, string> = { 1: '标准字', 1.3: '大字', 1.5: '更大', 2: '最大' };

/** What belongs to the person: type size, how to be reached, whom one acts for, signing out. */
export function MeView({ me }: { me: Me }) {
  const self = selfOf(me);
  const acting = useActingFor(me);
  return (
    <Page title="我的" tab="me">
      <PageHead
        tight
        title={self?.name ?? '我的'}
        meta={<Sentence>{[self?.place, self?.certificate].filter(Boolean).join('，')}</Sentence>}
      />
      <RowList>
        <Row
          icon="people"
          title="我替谁办事"
          hint={acting.isSelf ? '现在办自己的事' : `现在替${acting.kinship} ${acting.name}办`}
          to={{ page: 'people' }}
        />
        <Row icon="message" title="消息" to={{ page: 'messages' }} />
      </RowList>
      <TypeSize />
      <Section title="怎么联系我">
        <Card>
          <BulletList mark="yes" items={contactLines(me.contact).map((words) => ({ key: words, words }))} />
          <Paragraph look="meta" separated>
            要改的话，打 {me.county.phone}，或者跟村里的专委说一声。
          </Paragraph>
        </Card>
      </Section>
      <Leaving />
    </Page>
  );
}

/** How large everything is written; at once, and kept with the person. */
export function TypeSize() {
  const scale = useTypeScale();
  return (
    <RadioGroup
      id="type-size"
      legend="字多大"
      legendAs="section"
      choices={SCALES.map((each) => ({ value: String(each), label: SCALE_WORDS[each] }))}
      value={String(scale)}
      onChange={(value) => {
        const chosen = SCALES.find((each) => String(each) === value);
        if (chosen) chooseTypeScale(chosen);
      }}
    />
  );
}
