import { useEffect } from 'react';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/button';
import { ErrorSummary } from '@/ui/error-summary';
import { Field } from '@/ui/field';
import { Notice } from '@/ui/notice';
import { PageHead } from '@/ui/page-head';
import { PhoneNumberButton } from '@/ui/phone-number-button';
import { Section } from '@/ui/section';
import { Stack } from '@/ui/stack';
import { Paragraph, Text } from '@/ui/text';
import { ProblemNotice } from '../shell/problem-notice';
import type { Typed } from './binding-faults';
import { LedTo } from './led-to';
import { NotRegistered } from './not-registered';
import { PhoneRefused } from './phone-refused';
import { useBinding, type BindingProps } from './use-binding';

/** Whose WeChat this is: the identity number, and either the verified phone number or a sign-in code. @source FACTS §9.4 */
export function WeChatBinding(props: BindingProps) {
  const { busy, problem, faults, tries, refusal, isNamed, check, type, byPhone, bySignInCode } =
    useBinding(props);
  useEffect(() => announce('第一次用，请核对是您本人'), []); // WeChat moves no focus to the new h1
  const field = (id: keyof Typed) => ({
    id,
    value: props.typed[id],
    error: faults.find((fault) => fault.field === id)?.message,
    onChange: (value: string) => type(id, value),
  });

  return (
    <>
      <ErrorSummary errors={faults} attempt={tries} />
      <PageHead
        title={
          <>
            第一次用，<Text nb>请核对是您本人</Text>
          </>
        }
        lead="只对这一次，以后点一下就进来。"
      />
      <LedTo id="binding-problem" when={problem}>
        {problem && <ProblemNotice problem={problem} />}
      </LedTo>
      <Notice title="填的只用来认您">
        <Paragraph>
          身份证号用来找到您的登记，手机号或者开通码用来核对是您。对上了，就记下这个微信是您的。这些都不公开。
        </Paragraph>
      </Notice>
      <Field
        {...field('identityNumber')}
        kind="identity-number"
        label="您的身份证号"
        hint="替家人办，也填您自己的，登录以后再在“我的亲友”里换人。"
      />
      <Section title="手机号没换过">
        <Stack wide>
          <Paragraph>微信里的手机号，要和残联登记的一样。微信会先问您同不同意给。</Paragraph>
          <PhoneNumberButton
            asks={isNamed}
            busy={busy === 'phone' && '正在核对…'}
            onPress={() => check('phone')}
            onAnswer={byPhone}
          >
            用微信里的手机号核对
          </PhoneNumberButton>
        </Stack>
      </Section>
      <Section title="手机号换过了，用开通码">
        <Stack wide>
          <PhoneRefused refusal={refusal} />
          <Paragraph>开通码找村里的专委或者窗口要，当场给。</Paragraph>
          <Field
            {...field('signInCode')}
            kind="number"
            label="开通码"
            hint="8 个数字，中间有没有空格都行。"
          />
          <Button look="second" busy={busy === 'sign-in-code' && '正在核对…'} onPress={bySignInCode}>
            用开通码登录
          </Button>
        </Stack>
      </Section>
      <NotRegistered />
    </>
  );
}
