import { Button, type InputRef } from 'antd';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { BrandMark } from '../../components/brand-mark';
import { Icon, type IconName } from '../../components/icon';
import { PlainKbd } from '../../components/kbd';
import { usePageTitle } from '../../components/page-header';
import { OneTimeCodeField, PasswordField, UserNameField } from './credential-fields';

export interface Credentials {
  username: string;
  password: string;
  isSharedComputer: boolean;
  /** The six digits of the authenticator; present in the second step only. */
  oneTimeCode?: string;
}

/** Two steps: account and password, then the authenticator's code where the account has one. */
export function SignInPage(props: {
  /** Sentence about today: "今天 11月24日 周二，工作日。" */
  today?: string;
  isDemo: boolean;
  step: 'password' | 'one-time-code';
  problem: string;
  isBusy: boolean;
  onSubmit: (credentials: Credentials) => void;
  onBack: () => void;
  /** Names to sign in with, on a demo database only. */
  children?: ReactNode;
}) {
  usePageTitle('登录');
  return (
    <div className="si">
      <header>
        <div className="brand">
          <BrandMark />
          助残通<small>工作台</small>
        </div>
        <p className="si-title">
          残疾人联合会
          <br />
          办件工作台
        </p>
        <p>
          {props.today}
          {props.today && <br />}
          登录后先看到您名下最先到期的那一件。
        </p>
        <ul>
          <Promise icon="lock">身份证号、电话、银行账号默认遮挡。查看原文要写理由，每次都留记录。</Promise>
          <Promise icon="phone">登录不了：打县残联办公室电话，报工号，由管理员当面核对后重置。</Promise>
          {props.isDemo && (
            <Promise icon="info">演示环境：单位为真实地名，人物、号码和案件均为虚构。</Promise>
          )}
        </ul>
      </header>
      <main className="pane" id="main" tabIndex={-1}>
        <div>
          <SignInForm {...props} />
          {props.children}
        </div>
      </main>
    </div>
  );
}

function Promise({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <li>
      <Icon name={icon} />
      <span>{children}</span>
    </li>
  );
}

function SignInForm(props: {
  step: 'password' | 'one-time-code';
  problem: string;
  isBusy: boolean;
  onSubmit: (credentials: Credentials) => void;
  onBack: () => void;
}) {
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [isSharedComputer, setSharedComputer] = useState(true);
  const [oneTimeCode, setOneTimeCode] = useState('');
  const first = useRef<InputRef>(null);
  const isCode = props.step === 'one-time-code';

  useEffect(() => first.current?.focus(), [isCode]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit({
      username: userName.trim(),
      password,
      isSharedComputer,
      ...(isCode ? { oneTimeCode } : {}),
    });
  };

  return (
    <form aria-labelledby="sign-in-title" onSubmit={submit}>
      <p className="steps">
        <b>{isCode ? '第 2 步' : '第 1 步'}</b> {isCode ? '验证码' : '账号和密码'}
        {!isCode && <span className="quiet">有验证器的账号还有第 2 步</span>}
      </p>
      <h1 id="sign-in-title">登录工作台</h1>
      <p className="muted">{isCode ? '输入手机验证器上的 6 位数字。' : '用单位发给您的工号。'}</p>
      {isCode ? (
        <OneTimeCodeField inputRef={first} value={oneTimeCode} onChange={setOneTimeCode} />
      ) : (
        <>
          <UserNameField inputRef={first} value={userName} onChange={setUserName} />
          <PasswordField value={password} onChange={setPassword} />
          <div className="field">
            <label className="check top">
              <input
                type="checkbox"
                checked={isSharedComputer}
                onChange={(event) => setSharedComputer(event.target.checked)}
              />
              <span>
                <b>这是公用电脑</b>
                <span className="two sm muted">15 分钟没有操作就锁屏，没写完的内容存在服务器上</span>
              </span>
            </label>
          </div>
        </>
      )}
      {props.problem && (
        <p className="t-danger sign-in-problem" role="alert">
          <Icon name="alert" /> {props.problem}
        </p>
      )}
      <Button type="primary" size="large" block htmlType="submit" loading={props.isBusy}>
        {isCode ? '登录' : '下一步'} <PlainKbd>Enter</PlainKbd>
      </Button>
      {isCode && (
        <Button block className="sign-in-back" onClick={props.onBack}>
          换一个账号
        </Button>
      )}
      <p className="sm muted sign-in-help">
        忘了密码？请本单位管理员当面重置。系统不会打电话、发短信向您要密码或验证码。
      </p>
    </form>
  );
}
