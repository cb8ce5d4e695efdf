import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { ContactWish as Wish } from '@zhucantong/shared/residents/contact-wish';
import { findContactFault } from '@zhucantong/shared/residents/contact-wish';
import type { PersonFound } from '@zhucantong/shared/residents/person-found';
import type { ContactPreference } from '@zhucantong/shared/residents/resident';
import { useState } from 'react';
import { changeContact, getContact } from '../../api/intake';
import type { ApiProblem } from '../../api/problem';
import { announce } from '../../components/announcer';
import { Dialog } from '../../components/dialog';
import { formatInstant } from '../../components/format-date';
import { SaveProblem } from '../../components/save-problem';
import { focusProblem } from '../item/focus-problem';
import { ContactFields, contactInWords } from './contact-fields';
import { personFieldId } from './intake-request';

/** How somebody in the register wants to be told, who noted it, and changing it while they are here. */
export function ContactWish({ person }: { person: PersonFound }) {
  const key = ['contact-wish', person.personId];
  const wish = useQuery<Wish, ApiProblem>({
    queryKey: key,
    queryFn: ({ signal }) => getContact(person.personId, signal),
    // In memory only, and forgotten when the page is left.
    gcTime: 0,
    staleTime: 30_000,
  });
  const [isOpen, setOpen] = useState(false);
  if (wish.error) return <p className="sm t-danger">没取到怎么联系本人：{wish.error.message}</p>;
  if (!wish.data) return <p className="sm muted">正在取怎么联系本人</p>;
  const { contact, changed } = wish.data;
  return (
    <>
      <p className="row wrap">
        <span className="grow">
          怎么告诉本人：<b>{contactInWords(contact)}</b>
          {changed && (
            <span className="sm muted">
              （{changed.who} {formatInstant(new Date(changed.at), localDateOf(new Date()))} 登记）
            </span>
          )}
        </span>
        <Button size="small" onClick={() => setOpen(true)}>
          改怎么联系
        </Button>
      </p>
      {isOpen && (
        <ContactDialog
          person={person}
          wish={wish.data}
          onRefresh={() => void wish.refetch()}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function ContactDialog(props: { person: PersonFound; wish: Wish; onRefresh(): void; onClose(): void }) {
  const { person, wish, onRefresh, onClose } = props;
  const client = useQueryClient();
  const [contact, setContact] = useState<ContactPreference>(wish.contact);
  const [fault, setFault] = useState<string | null>(null);
  const change = useMutation<Wish, ApiProblem>({
    mutationFn: () => changeContact(person.personId, { seenVersion: wish.version, contact }),
    onSuccess: (kept) => {
      client.setQueryData(['contact-wish', person.personId], kept);
      announce(`怎么联系${person.name}，改好了`);
      onClose();
    },
    // Somebody else noted another wish: what was ticked here stays, on the newest state.
    onError: (problem) => problem.code === 'changed-meanwhile' && onRefresh(),
  });
  const save = () => {
    const found = findContactFault(contact);
    setFault(found);
    if (found) focusProblem([{ field: personFieldId('contact'), message: found }]);
    else change.mutate();
  };
  return (
    <Dialog
      title={`怎么联系${person.name}`}
      sub="按本人说的选。改了以后所有的事都照它来，本人会收到一条消息。"
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button onClick={onClose}>不改了</Button>
          <Button type="primary" loading={change.isPending} onClick={save}>
            存好
          </Button>
        </>
      }
    >
      <ContactFields
        value={contact}
        problems={fault ? [{ field: personFieldId('contact'), message: fault }] : []}
        onChange={setContact}
      />
      {change.error?.code === 'changed-meanwhile' ? (
        <p className="sm t-danger" role="alert">
          刚才有人改过：现在登记的是“{contactInWords(wish.contact)}”。您选的还在，看过再按“存好”。
        </p>
      ) : (
        <SaveProblem problem={change.error} />
      )}
    </Dialog>
  );
}
