import { Button } from 'antd';
import type { ServiceSettingsView, SetService } from '@zhucantong/shared/service-catalogue/settings-view';
import { useState, type FormEvent, type ReactNode } from 'react';
import { atFields } from '../../components/at-fields';
import { Dialog } from '../../components/dialog';
import type { FieldProblem } from '../../components/missing-list.rules';
import { SaveProblem } from '../../components/save-problem';
import { TextField } from '../../components/text-field';
import { focusProblem } from '../item/focus-problem';
import { useSetService } from './use-service-settings';

type Setting = SetService['setting'];

/** One setting of a service with the reason for it: what is wrong is said where it is, once somebody tried to keep it. */
export function SettingDialog(props: {
  service: ServiceSettingsView;
  /** Begins the ids of its fields. */
  name: string;
  title: string;
  sub: string;
  saveLabel: string;
  /** Of what is kept the control in which it is typed: what the server says against it is said there. */
  fields: Readonly<Record<string, string>>;
  /** What is wrong with its own fields. */
  problems: readonly FieldProblem[];
  /** What is kept. Asked for only when nothing is wrong. */
  settingOf(): Setting;
  /** Another thing to keep, whatever its fields say. */
  instead?: { label: string; setting: Setting };
  onClose: () => void;
  children(problems: readonly FieldProblem[]): ReactNode;
}) {
  const { service, name, saveLabel, settingOf, instead, onClose } = props;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState<'own' | 'instead'>();
  const reasonId = `${name}-reason`;
  const fields = { ...props.fields, reason: reasonId };
  const saved = useSetService(service.code, onClose, (problem) => focusProblem(atFields(problem, fields)));
  const refused = saved.error ? atFields(saved.error, fields) : [];
  const noReason = reason.trim() === '' ? [{ field: reasonId, message: '请写为什么改。' }] : [];
  const wrongIn = { own: [...props.problems, ...noReason], instead: noReason };
  const problems = [...(tried ? wrongIn[tried] : []), ...refused];
  const send = (which: 'own' | 'instead', setting: () => Setting) => {
    setTried(which);
    const [problem] = wrongIn[which];
    if (problem) return document.getElementById(problem.field)?.focus();
    saved.mutate({ seenVersion: service.version, reason, setting: setting() });
  };
  return (
    <Dialog title={props.title} sub={props.sub} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onChange={() => refused.length > 0 && saved.reset()}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          send('own', settingOf);
        }}
      >
        {props.children(problems)}
        <TextField
          {...{ id: reasonId, label: '为什么改', value: reason, maxLength: 100, problems }}
          onChange={setReason}
        />
        <SaveProblem problem={refused.length > 0 ? null : saved.error} />
        <div className="row wrap">
          <Button type="primary" htmlType="submit" loading={saved.isPending}>
            {saveLabel}
          </Button>
          {instead && <Button onClick={() => send('instead', () => instead.setting)}>{instead.label}</Button>}
          <Button onClick={onClose}>不改</Button>
        </div>
      </form>
    </Dialog>
  );
}
