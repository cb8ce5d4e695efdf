import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { UnfinishedIntake, UnfinishedIntakes } from '@zhucantong/shared/work-items/unfinished-intake';
import { useState } from 'react';
import { deleteIntakeTyping, getUnfinishedIntakes } from '../../api/intake';
import type { ApiProblem } from '../../api/problem';
import { announce } from '../../components/announcer';
import { FinalConfirm } from '../../components/final-confirm';
import { formatInstant } from '../../components/format-date';
import { SaveProblem } from '../../components/save-problem';
import { searchFieldId } from './intake-request';

export const unfinishedKey = ['unfinished-intakes'] as const;

export const useUnfinishedIntakes = () =>
  useQuery<UnfinishedIntakes, ApiProblem>({
    queryKey: unfinishedKey,
    queryFn: ({ signal }) => getUnfinishedIntakes(signal),
    // Names stand in it: in memory only, asked anew with each form.
    gcTime: 0,
    staleTime: 0,
  });

/** 没交的登记: everything begun and not sent but what is on the page; to go on with, or to throw away after a question. */
export function UnfinishedForms({ current, onOpen }: { current: string; onOpen(form: string): void }) {
  const client = useQueryClient();
  const { data } = useUnfinishedIntakes();
  const [asked, setAsked] = useState<UnfinishedIntake | null>(null);
  const drop = useMutation<void, ApiProblem, UnfinishedIntake>({
    mutationFn: ({ id }) => deleteIntakeTyping(id),
    onSuccess: async (_done, form) => {
      setAsked(null);
      announce(`${whose(form)}的登记不要了`);
      await client.invalidateQueries({ queryKey: unfinishedKey });
      (document.getElementById(searchFieldId) ?? document.querySelector<HTMLElement>('h1'))?.focus();
    },
  });
  const forms = data?.forms.filter(({ id }) => id !== current) ?? [];
  if (!data || forms.length === 0) return null;
  return (
    <section className="card" aria-labelledby="unfinished-title">
      <header>
        <h2 id="unfinished-title">没交的登记 {forms.length} 份</h2>
        <span className="end sm muted">{data.keptDays} 天没动的自动清掉</span>
      </header>
      <ul className="body unfinished">
        {forms.map((form) => (
          <li key={form.id}>
            <span className="grow">
              <b>{whose(form)}</b> {form.service?.title ?? '还没选办什么'}
              <span className="sm muted"> {sinceWords(form)}</span>
            </span>
            <Button size="small" aria-label={`接着填：${inWords(form)}`} onClick={() => onOpen(form.id)}>
              接着填
            </Button>
            <Button
              size="small"
              danger
              aria-label={`不要了：${inWords(form)}`}
              onClick={() => {
                drop.reset();
                setAsked(form);
              }}
            >
              不要了
            </Button>
          </li>
        ))}
      </ul>
      {asked && (
        <FinalConfirm
          title={`不要${whose(asked)}的这份登记了？`}
          submit="不要了"
          isBusy={drop.isPending}
          onCancel={() => setAsked(null)}
          onConfirm={() => drop.mutate(asked)}
        >
          <p>
            {asked.service?.title ?? '还没选办什么'}，{sinceWords(asked)}。填好的、拍好的都会清掉，找不回来。
          </p>
          <SaveProblem problem={drop.error} />
        </FinalConfirm>
      )}
    </section>
  );
}

const whose = ({ name }: UnfinishedIntake) => name ?? '没写是谁';
const inWords = (form: UnfinishedIntake) => `${whose(form)}，${form.service?.title ?? '还没选办什么'}`;
const said = (instant: string) => formatInstant(new Date(instant), localDateOf(new Date()));
const sinceWords = ({ begunAt, savedAt }: UnfinishedIntake) =>
  said(begunAt) === said(savedAt)
    ? `${said(begunAt)} 开始填`
    : `${said(begunAt)} 开始填，${said(savedAt)} 存的`;
