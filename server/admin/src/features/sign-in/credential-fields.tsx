import { Button, Input, type InputRef } from 'antd';
import { useId, useState, type Ref } from 'react';
import { Icon } from '../../components/icon';

interface CredentialFieldProps {
  value: string;
  onChange: (value: string) => void;
  /** Takes the focus: of a page when a step begins, of a dialog when it opens. */
  inputRef?: Ref<InputRef>;
  hasDialogFocus?: boolean;
}

/** The staff number. */
export function UserNameField({ value, onChange, inputRef }: CredentialFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>工号</label>
      <Input
        {...(inputRef ? { ref: inputRef } : {})}
        id={id}
        size="large"
        autoComplete="username"
        maxLength={40}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** The password, which may be shown while it is typed. */
export function PasswordField({ value, onChange, hasDialogFocus }: CredentialFieldProps) {
  const id = useId();
  const [isShown, setShown] = useState(false);
  return (
    <div className="field pw">
      <label htmlFor={id}>密码</label>
      <Input
        id={id}
        size="large"
        type={isShown ? 'text' : 'password'}
        {...(hasDialogFocus ? { 'data-autofocus': true } : {})}
        autoComplete="current-password"
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button
        type="text"
        size="small"
        className="text-action"
        aria-pressed={isShown}
        aria-label="显示密码"
        icon={<Icon name="eye" />}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? '遮住' : '显示'}
      </Button>
    </div>
  );
}

/** The six digits of the authenticator; anything else that is typed is left out. */
export function OneTimeCodeField({ value, onChange, inputRef }: CredentialFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>6 位验证码</label>
      <Input
        {...(inputRef ? { ref: inputRef } : {})}
        id={id}
        className="otp"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/\D/g, ''))}
      />
    </div>
  );
}
