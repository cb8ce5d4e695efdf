import type { Me, PersonCard } from '@zhucantong/shared/residents/me-view';
import { RELATION_WORDS } from '@zhucantong/shared/residents/relation';
import { goBack } from '@/platform/navigate';
import { BulletList } from '@/ui/bullet-list';
import { Button } from '@/ui/button';
import { Disclosure } from '@/ui/disclosure';
import { KeyValues } from '@/ui/key-values';
import { Notice } from '@/ui/notice';
import { PageHead } from '@/ui/page-head';
import { PlainRow } from '@/ui/row';
import { Section } from '@/ui/section';
import { StatusTag } from '@/ui/status-tag';
import { Paragraph } from '@/ui/text';
import { Card } from '@/ui/card';
import { actFor, useActingFor } from '../session/acting-for';
import { Page } from '../shell/page';
import { Sentence } from '../shell/sentence';

const MAY = ['申请辅具、补贴，补材料', '看进度，收通知，签收', '打电话、反映问题'];
const MAY_NOT = ['改银行卡', '再让别人代办'];
/** The certificate is the person's own or the legal guardian's to ask for (FACTS §1.6). */
const OWN = '新办、换领、补办、迁移、变更残疾人证';

/** What acting on a footing takes in, and what not. */
function reachOf(basis: PersonCard['basis']): { may: string[]; mayNot: string[] } {
  if (basis === 'guardian') return { may: [...MAY, `${OWN}，注销残疾人证`], mayNot: MAY_NOT };
  const cancelling = basis === 'family' ? '人还在的时候，注销残疾人证' : '注销残疾人证';
  return { may: MAY, mayNot: [`${OWN}（由本人或者监护人办）`, cancelling, ...MAY_NOT] };
}

/** Whom one may act for, each kept apart, and on what footing. */
export function PeopleView({ me }: { me: Me }) {
  const current = useActingFor(me);
  const others = me.people.filter((person) => !person.isSelf);
  const self = me.people.filter((person) => person.isSelf);
  return (
    <Page title="我的亲友">
      <PageHead title="我替谁办事" lead="每个人的事分开放，互相看不到。" />
      {[...others, ...self].map((person) => (
        <Person key={person.personId} person={person} isCurrent={person.personId === current.personId} />
      ))}
      {others.length === 0 && (
        <Card look="quiet">
          <Paragraph>
            现在您只办自己的事。要替家人办，请他跟村里的专委说一声，确认以后就出现在这里。
          </Paragraph>
        </Card>
      )}
    </Page>
  );
}

function Person({ person, isCurrent }: { person: PersonCard; isCurrent: boolean }) {
  const { name, kinship, isSelf, basis, place, certificate, untilWords } = person;
  const reach = reachOf(basis);
  const choose = () => {
    actFor(person);
    goBack();
  };
  return (
    <Section card title={name} titleHidden>
      <PlainRow
        bare
        icon="person"
        title={name}
        strong
        hint={isSelf ? '本人' : kinship}
        end={isCurrent && <StatusTag tone="info">现在办</StatusTag>}
      />
      <KeyValues
        separated
        rows={[
          ...(basis === 'self' ? [] : [{ key: '凭什么', value: RELATION_WORDS[basis] }]),
          ...(untilWords ? [{ key: '到哪天', value: untilWords }] : []),
          { key: '户口', value: place },
          ...(certificate ? [{ key: '残疾人证', value: <Sentence>{certificate}</Sentence> }] : []),
        ]}
      />
      {!isCurrent && (
        <Button look="second" mid icon="switch-person" onPress={choose}>
          {isSelf ? '办我自己的事' : `换成替${kinship}办`}
        </Button>
      )}
      {!isSelf && (
        <Disclosure title={`看看能替${kinship}做什么`}>
          <BulletList mark="yes" said="可以：" items={reach.may.map((words) => ({ key: words, words }))} />
          <BulletList
            mark="no"
            said="不可以："
            items={reach.mayNot.map((words) => ({ key: words, words }))}
          />
          <Notice icon="info">
            <Paragraph>{kinship}随时能收回：打 12345，或者跟村里说一声。</Paragraph>
          </Notice>
        </Disclosure>
      )}
    </Section>
  );
}
