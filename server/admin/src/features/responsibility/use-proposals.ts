import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ListChange, ProposalView, Proposals } from '@zhucantong/shared/staff/list-proposal';
import { useRef } from 'react';
import type { ApiProblem } from '../../api/problem';
import {
  fillGap,
  getProposals,
  moveProposal,
  proposeChange,
  takeOutChange,
  type ProposalMove,
} from '../../api/responsibility';
import { announce } from '../../components/announcer';

const KEY = ['list-proposals'];

/** What is proposed for the list; asked for who may read the list only. */
export function useProposals(mayRead: boolean) {
  return useQuery<Proposals, ApiProblem>({
    queryKey: KEY,
    queryFn: ({ signal }) => getProposals(signal),
    enabled: mayRead,
    refetchInterval: 60_000,
  });
}

/** Something done to the proposals that answers with them after it; list and trials are read anew, after a refusal too. */
function useDesk<Input>(
  change: (input: Input) => Promise<Proposals>,
  words: (input: Input, after: Proposals) => string,
  onDone: () => void,
) {
  const client = useQueryClient();
  const readAnew = () => {
    void client.invalidateQueries({ queryKey: ['posts'] });
    void client.invalidateQueries({ queryKey: ['routing-trial'] });
  };
  return useMutation<Proposals, ApiProblem, Input>({
    mutationFn: change,
    onSuccess(proposals, input) {
      client.setQueryData(KEY, proposals);
      readAnew();
      announce(words(input, proposals));
      onDone();
    },
    onError() {
      void client.invalidateQueries({ queryKey: KEY });
      readAnew();
    },
  });
}

/** A change of the list; sent again as it was, it is there once. */
export function useListChange(onDone: () => void) {
  const attempt = useRef({ body: '', id: '' });
  return useDesk<{ change: ListChange; atOnce: boolean }>(
    ({ change, atOnce }) => {
      const body = JSON.stringify([change, atOnce]);
      if (attempt.current.body !== body) attempt.current = { body, id: crypto.randomUUID() };
      return (atOnce ? fillGap : proposeChange)({ id: attempt.current.id, change });
    },
    ({ atOnce }, after) =>
      atOnce
        ? '已经定人，今天起生效，等领导补批'
        : `已记下，还没生效。一共 ${collectedOf(after)?.changes.length ?? 0} 处改动，提交审批后由领导批`,
    onDone,
  );
}

export const useTakeOut = (onDone: () => void) =>
  useDesk<string>(takeOutChange, () => '这处改动已撤掉', onDone);

const DONE: Record<ProposalMove['how'], string> = {
  submit: '已提交审批',
  'take-back': '已收回，可以再改',
  approve: '已批准',
  return: '已退回',
};

export const useProposalMove = (onDone: () => void) =>
  useDesk<ProposalMove>(moveProposal, ({ how }) => DONE[how], onDone);

/** What is collected or lies before the leaders; there is one at most. */
export const collectedOf = ({ proposals }: Proposals): ProposalView | undefined =>
  proposals.find(({ state }) => state !== 'in-force');

export const judgedBy = (proposals: Proposals | undefined): ProposalView[] =>
  proposals?.proposals.filter(({ mayJudge }) => mayJudge) ?? [];
