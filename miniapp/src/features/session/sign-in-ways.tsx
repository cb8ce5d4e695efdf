import { fetchLocalSignIns } from '@/api/session';
import { hasWeChatLogin } from '@/platform/wechat-login';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { PageHead } from '@/ui/page-head';
import { Stack } from '@/ui/stack';
import { Loading } from '@/ui/states';
import { Paragraph } from '@/ui/text';
import { useResource } from '../resource/use-resource';
import { ProblemNotice } from '../shell/problem-notice';
import { Troubles } from '../shell/troubles';
import { DemoPeople } from './demo-people';
import { LedTo } from './led-to';
import { signIn } from './session-store';
import { useAttempt } from './use-attempt';
import { signInWithWeChat } from './wechat-session';

const WECHAT = 'wechat';

/** WeChat, where the program runs in it; on a demonstration the invented people as well. Nobody types a password on a phone. */
export function SignInWays({ onUnknown }: { onUnknown: (ticket: string) => void }) {
  const demo = useResource('local-sign-ins', fetchLocalSignIns);
  const { busy, problem, attempt } = useAttempt();
  const withWeChat = () =>
    attempt(WECHAT, async () => {
      const ticket = await signInWithWeChat();
      if (ticket) onUnknown(ticket);
    });

  return (
    <>
      <PageHead title="请先登录" lead="登录后才看得到自己的办件。看办事指南、打电话，不用登录。" />
      <Troubles of={demo} />
      <LedTo id="sign-in-problem" when={problem}>
        {problem && <ProblemNotice problem={problem} />}
      </LedTo>
      {hasWeChatLogin && (
        <Stack wide>
          <Paragraph>微信只给我们一个认您的代号，不给姓名、手机号和微信号。</Paragraph>
          <Button busy={busy === WECHAT && '正在登录…'} onPress={() => void withWeChat()}>
            微信登录
          </Button>
          <Paragraph>替家人办：用您自己的身份登录，再在“我的亲友”里换人。</Paragraph>
        </Stack>
      )}
      {demo.loading && <Loading />}
      {demo.data?.available && (
        <DemoPeople
          people={demo.data.people}
          busy={busy}
          onChoose={(key) => void attempt(key, () => signIn(key))}
        />
      )}
      {demo.data && !demo.data.available && !hasWeChatLogin && (
        <Notice icon="info" title="请在微信里打开">
          <Paragraph>在微信小程序“助残通”里登录。不方便的，打 12345，或者请村里的专委帮忙。</Paragraph>
        </Notice>
      )}
    </>
  );
}
