import { Button } from 'antd';
import type { PersonFound } from '@zhucantong/shared/residents/person-found';
import type { FieldProblem } from '../../components/missing-list.rules';
import { announce } from '../../components/announcer';
import { ContactWish } from './contact-wish';
import { personFieldId, searchFieldId, serviceFieldId } from './intake-request';
import type { Intake, IntakeTyping } from './intake-typing';
import { NewPersonForm } from './new-person-form';
import { PersonSearch } from './person-search';
import { SignInCode } from './sign-in-code';
import { TextField } from '../../components/text-field';

/** Who has come: found in the register, registered now, or a caller about whom no more is known. */
export function PersonCard({
  typing,
  problems,
  givesCodes,
}: {
  typing: Intake;
  problems: readonly FieldProblem[];
  /** Whether the viewer may give sign-in codes. */
  givesCodes: boolean;
}) {
  const { value, change } = typing;
  const choose = (
    whom: IntakeTyping['whom'],
    focus: string,
    words: string,
    person: PersonFound | null = null,
  ) => {
    change({ whom, person });
    announce(words);
    // The control that had the focus goes; the next one is drawn first.
    setTimeout(() => document.getElementById(focus)?.focus());
  };
  return (
    <section className="card" aria-labelledby="intake-person-title">
      <header>
        <h2 id="intake-person-title">1 谁来办</h2>
        {value.whom !== '' && (
          <span className="end">
            <Button size="small" onClick={() => choose('', searchFieldId, '重新找人')}>
              换人
            </Button>
          </span>
        )}
      </header>
      <div className="body stack">
        {value.whom === '' && (
          <PersonSearch
            problems={problems}
            onPick={(person) =>
              choose('registered', serviceFieldId, `选了${person.name}，接着选办什么`, person)
            }
            onNew={() => choose('new', personFieldId('name'), '登记新的人，请填')}
            onCaller={() => choose('caller', personFieldId('caller-name'), '不登记本人，姓名电话可以不写')}
          />
        )}
        {value.whom === 'registered' && value.person && (
          <>
            <Known person={value.person} />
            <ContactWish key={value.person.personId} person={value.person} />
            {givesCodes && value.channel === 'window' && <SignInCode person={value.person} />}
          </>
        )}
        {value.whom === 'new' && (
          <NewPersonForm
            value={value.newPerson}
            problems={problems}
            onChange={(changed) => change(({ newPerson }) => ({ newPerson: { ...newPerson, ...changed } }))}
          />
        )}
        {value.whom === 'caller' && (
          <div className="intake-pair">
            {(['name', 'phone'] as const).map((name) => (
              <TextField
                key={name}
                id={personFieldId(`caller-${name}`)}
                label={name === 'name' ? '怎么称呼' : '电话'}
                isOptional
                inputMode={name === 'name' ? 'text' : 'tel'}
                maxLength={name === 'name' ? 40 : 20}
                value={value.caller[name]}
                problems={problems}
                onChange={(next) => change(({ caller }) => ({ caller: { ...caller, [name]: next } }))}
              />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

function Known({ person }: { person: PersonFound }) {
  return (
    <p>
      <b>{person.name}</b> {person.about}，{person.place}
      <br />
      <span className="sm muted">
        身份证号 {person.identityNumber}，电话 {person.phone || '没有留'}
        {person.certificate && `，${person.certificate.replace(/^尾号/, '残疾人证尾号')}`}
      </span>
      <br />
      <span className="sm">
        {person.hasAccount
          ? '本人有小程序账号，消息会送到账号里。'
          : '本人没有小程序账号：有结果时，办件页会提醒打电话或者书面告诉本人。'}
      </span>
    </p>
  );
}
