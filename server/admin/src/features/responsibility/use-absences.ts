import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LeavePlan } from '@zhucantong/shared/staff/leave-plan';
import type {
  AbsenceDraft,
  AbsenceInput,
  AbsenceRow,
  Absences,
} from '@zhucantong/shared/staff/responsibility-list';
import type { StoodIn } from '@zhucantong/shared/work-items/queue-view';
import type { ApiProblem } from '../../api/problem';
import { endAbsence, getAbsences, getStoodIn, planAbsence, recordAbsence } from '../../api/responsibility';
import { announce } from '../../components/announcer';
import { focusPageHeading } from '../../components/focus-heading';

const KEY = ['absences'];
export const STOOD_IN = ['stood-in'];

/** Who is away now or will be. */
export function useAbsences() {
  return useQuery<Absences, ApiProblem>({
    queryKey: KEY,
    queryFn: ({ signal }) => getAbsences(signal),
    refetchInterval: 60_000,
  });
}

/** A change whose answer is who is away then; the list of posts shows it too. */
function useAbsenceChange<Input>(
  change: (input: Input) => Promise<Absences>,
  onDone: (input: Input) => void,
) {
  const client = useQueryClient();
  return useMutation<Absences, ApiProblem, Input>({
    mutationFn: change,
    onSuccess(absences, input) {
      client.setQueryData(KEY, absences);
      void client.invalidateQueries({ queryKey: ['posts'] });
      void client.invalidateQueries({ queryKey: ['routing-trial'] });
      void client.invalidateQueries({ queryKey: STOOD_IN });
      onDone(input);
    },
  });
}

/** What it would leave behind. */
export function usePlanAbsence(onPlan: (plan: LeavePlan, draft: AbsenceDraft) => void) {
  return useMutation<LeavePlan, ApiProblem, AbsenceDraft>({ mutationFn: planAbsence, onSuccess: onPlan });
}

/** What others still have in one's own stead. */
export function useStoodIn() {
  return useQuery<StoodIn, ApiProblem>({
    queryKey: STOOD_IN,
    queryFn: ({ signal }) => getStoodIn(signal),
  });
}

export function useRecordAbsence(onDone: () => void) {
  return useAbsenceChange<AbsenceInput>(recordAbsence, () => {
    announce('不在岗已记，这几天的新件由 B 岗接，手上的他也能接过来');
    onDone();
  });
}

export function useEndAbsence() {
  return useAbsenceChange<AbsenceRow>(
    ({ id }) => endAbsence(id),
    ({ name }) => {
      focusPageHeading();
      announce(`${name} 回来了，新件又由本人接`);
    },
  );
}
