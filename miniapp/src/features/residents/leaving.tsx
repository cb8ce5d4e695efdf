import { useState } from 'react';
import { hasWeChatLogin } from '@/platform/wechat-login';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { Stack } from '@/ui/stack';
import { Paragraph } from '@/ui/text';
import { dropLocalDrafts } from '../applications/local-drafts';
import { saveEveryDraft } from '../applications/save-every-draft';
import { LedTo } from '../session/led-to';
import { signOut, signOutForGood } from '../session/session-store';
import { useAttempt } from '../session/use-attempt';
import { ProblemNotice } from '../shell/problem-notice';

/** Signing out; in WeChat also for good. What is not at the server yet is told of before it is lost. */
export function Leaving() {
  return (
    <>
      <Leave deed="退出" words="退出登录" end={signOut} />
      {hasWeChatLogin && <Unbinding />}
    </>
  );
}

interface LeaveProps {
  look?: 'danger';
  deed: '退出' | '解除';
  words: string;
  /** @throws what is told in the person's words: they are still signed in. */
  end: () => Promise<void>;
}

function Leave({ look, deed, words, end }: LeaveProps) {
  const { busy, problem, attempt } = useAttempt();
  const [unsaved, setUnsaved] = useState(false);
  const leave = () =>
    attempt(deed, async () => {
      if (!unsaved && !(await saveEveryDraft())) return setUnsaved(true);
      await end();
      dropLocalDrafts();
    });
  return (
    <>
      <LedTo id={look ? 'unbinding-problem' : 'leaving-problem'} when={problem}>
        {problem && <ProblemNotice problem={problem} />}
      </LedTo>
      {unsaved && (
        <Notice tone="warn" icon="warning" title="有一份没填完的，还没存到网上" appears>
          <Paragraph>
            现在{deed}，手机里的这一份就没有了。连上网再{deed}，就不会丢。
          </Paragraph>
        </Notice>
      )}
      <Button
        look={look ?? 'second'}
        busy={busy !== undefined && `正在${deed}…`}
        onPress={() => void leave()}
      >
        {unsaved ? `不要了，还是${deed}` : words}
      </Button>
    </>
  );
}

/** Asked twice: the way back is to say who one is anew. */
function Unbinding() {
  const [isAsked, setIsAsked] = useState(false);
  if (!isAsked) {
    return (
      <Button look="text" onPress={() => setIsAsked(true)}>
        这个微信不用了，解除绑定
      </Button>
    );
  }
  return (
    <LedTo id="unbinding" when={QUESTION}>
      <Section title={QUESTION.title}>
        <Stack wide>
          <Paragraph>
            解除以后，这个微信打不开您的账号，别的手机上也会退出。办件都在：换个微信，或者再用这个，对一次身份就看得到。
          </Paragraph>
          <Leave look="danger" deed="解除" words="解除绑定" end={signOutForGood} />
          <Button look="text" onPress={() => setIsAsked(false)}>
            不解除了
          </Button>
        </Stack>
      </Section>
    </LedTo>
  );
}

const QUESTION = { title: '不再用这个微信登录？' };
