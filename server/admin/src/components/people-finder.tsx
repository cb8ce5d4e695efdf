import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import type { PersonFound } from '@zhucantong/shared/residents/person-found';
import { useState, type FormEvent } from 'react';
import { findPeople } from '../api/intake';
import type { ApiProblem } from '../api/problem';
import { announce } from './announcer';
import { Icon } from './icon';
import { Problem } from './missing-list';
import type { FieldProblem } from './missing-list.rules';

/** Finding somebody in the register; what is typed here is kept nowhere. */
export function PeopleFinder(props: {
  /** Of the field. */
  id: string;
  problems: readonly FieldProblem[];
  onPick(person: PersonFound): void;
}) {
  const { id, problems, onPick } = props;
  const [text, setText] = useState('');
  const search = useMutation<PersonFound[], ApiProblem, string>({
    mutationFn: async (q) => (await findPeople(q)).people,
    onSuccess: (people) => announce(people.length === 0 ? '没有找到' : `找到 ${people.length} 个人`),
    onError: (problem) => announce(problem.message, 'alert'),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) search.mutate(text.trim());
  };
  return (
    <>
      <form className="field" role="search" aria-label="找来办事的人" onSubmit={submit}>
        <label htmlFor={id}>来办事的人</label>
        <span className="row">
          <Input
            id={id}
            value={text}
            autoComplete="off"
            maxLength={60}
            aria-describedby={`${id}-hint ${id}-problem`}
            onChange={(event) => setText(event.target.value)}
          />
          <Button htmlType="submit" loading={search.isPending} icon={<Icon name="search" size="s" />}>
            找人
          </Button>
        </span>
        <p className="hint" id={`${id}-hint`}>
          写姓名、整个身份证号、残疾人证号或电话；同名的，姓名后面加电话后四位。
        </p>
        <Problem problems={problems} field={id} />
      </form>
      {search.error && (
        <p className="t-danger">
          <Icon name="alert" size="s" /> {search.error.message}
        </p>
      )}
      {search.data && search.data.length > 0 && (
        <ul className="people-found" aria-label="找到的人">
          {search.data.map((person) => (
            <li key={person.personId}>
              <button type="button" onClick={() => onPick(person)}>
                <b>{person.name}</b> {person.about}，{person.place}
                <span className="sm muted">
                  身份证号 {person.identityNumber}，电话 {person.phone || '没有留'}
                  {person.certificate && `，${person.certificate.replace(/^尾号/, '残疾人证尾号')}`}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {search.data?.length === 0 && (
        <p className="sm">没有找到。号码要写全；户籍不归您辖区的，这里也找不到。</p>
      )}
    </>
  );
}
