import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { signIn } from '../../api/session';
import { ApiProblem } from '../../api/problem';
import { Dialog } from '../../components/dialog';
import { OneTimeCodeField, PasswordField, UserNameField } from './credential-fields';

/** The session ended under an open page: the password brings it back, and everything typed is still there. */
export function SessionLock(props: { username: string; onOpened: () => void; onLeave: () => void }) {
  const [username, setUsername] = useState(props.username);
  const [password, setPassword] = useState('');
  const [oneTimeCode, setOneTimeCode] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem('');
    try {
      const answer = await signIn({ username, password, ...(oneTimeCode ? { oneTimeCode } : {}) });
      if (answer.needsOneTimeCode) setNeedsCode(true);
      else props.onOpened();
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error.message : '没登录上，请再试一次。');
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog title="太久没动，先锁上了">
      <form onSubmit={(event) => void submit(event)}>
        <p className="sm muted">输密码回到这一页，还是刚才的地方。没提交的字都在。</p>
        <UserNameField value={username} onChange={setUsername} />
        <PasswordField hasDialogFocus value={password} onChange={setPassword} />
        {needsCode && <OneTimeCodeField value={oneTimeCode} onChange={setOneTimeCode} />}
        {problem && (
          <p className="t-danger" role="alert">
            {problem}
          </p>
        )}
        <div className="row lock-acts">
          <Button type="primary" htmlType="submit" loading={isBusy}>
            继续
          </Button>
          <Button onClick={props.onLeave}>换一个人登录</Button>
        </div>
      </form>
    </Dialog>
  );
}
