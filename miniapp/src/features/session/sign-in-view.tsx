import { useState } from 'react';
import { ApiProblem } from '@/api/api-problem';
import { fetchLocalSignIns } from '@/api/session';
import { Notice } from '@/ui/notice';
import { PageHead } from '@/ui/page-head';
import { Row, RowList } from '@/ui/row';
import { Section } from '@/ui/section';
import { Loading } from '@/ui/states';
import { Paragraph } from '@/ui/text';
import { HotlineRow } from '../shell/hotline-row';
import { problemInWords, type ProblemInWords } from '../shell/problem-in-words';
import { ProblemNotice } from '../shell/problem-notice';
import { Troubles } from '../shell/troubles';
import { useResource } from '../resource/use-resource';
import { signIn } from './session-store';

const OFFLINE: ProblemInWords = { title: '手机没连上网', advice: '连上网以后，再点一次。' };

/** Signing in. On a demonstration one chooses an invented person; nobody types a password on a phone. */
export function SignInView() {
  const known = useResource('local-sign-ins', fetchLocalSignIns);
  const [busy, setBusy] = useState<string>();
  const [refused, setRefused] = useState<ProblemInWords>();

  const enter = async (key: string) => {
    if (busy) return;
    setBusy(key);
    setRefused(undefined);
    try {
      await signIn(key);
    } catch (failure) {
      setRefused(failure instanceof ApiProblem ? problemInWords(failure) : OFFLINE);
      setBusy(undefined);
    }
  };

  return (
    <>
      <PageHead title="请先登录" lead="登录后才看得到自己的办件。看办事指南、打电话，不用登录。" />
      <Troubles of={known} />
      {known.loading && <Loading />}
      {refused && <ProblemNotice problem={refused} />}
      {known.data?.available && (
        <>
          <Notice tone="warn" icon="info" title="演示环境，人物均为虚构">
            <Paragraph>选一个人，就用他的身份登录。</Paragraph>
          </Notice>
          <Section title="用谁的身份登录">
            <RowList>
              {known.data.people.map(({ key, label }) => {
                const [name, story] = label.split(/：(.*)/s);
                return (
                  <Row
                    key={key}
                    icon="person"
                    title={name}
                    hint={busy === key ? '正在登录…' : story}
                    onPress={() => void enter(key)}
                  />
                );
              })}
            </RowList>
          </Section>
        </>
      )}
      {known.data && !known.data.available && (
        <Notice icon="info" title="请在微信里打开">
          <Paragraph>在微信小程序“助残通”里登录。不方便的，打 12345，或者请村里的专委帮忙。</Paragraph>
        </Notice>
      )}
      <RowList>
        <Row icon="all-services" title="看办事指南" to={{ page: 'services' }} />
        <HotlineRow />
      </RowList>
    </>
  );
}
