import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CalendarYear } from '@zhucantong/shared/calendar/calendar-view';
import { getCalendarYear } from '../../api/calendar';
import { sayProblem, type ApiProblem } from '../../api/problem';
import { announce } from '../../components/announcer';

/** One year, as the server has it. */
export function useCalendarYear(year: number) {
  return useQuery<CalendarYear, ApiProblem>({
    queryKey: ['calendar-year', year],
    queryFn: () => getCalendarYear(year),
  });
}

/** A change whose answer is the year as it stands then; what was typed stays where it is when it fails. */
export function useCalendarChange<Input>(
  year: number,
  change: (input: Input) => Promise<CalendarYear>,
  said: string,
  onDone: (after: CalendarYear) => void = () => undefined,
) {
  const client = useQueryClient();
  return useMutation<CalendarYear, ApiProblem, Input>({
    mutationFn: change,
    onSuccess: (after) => {
      client.setQueryData(['calendar-year', after.year], after);
      if (after.year !== year) void client.invalidateQueries({ queryKey: ['calendar-year', year] });
      void client.invalidateQueries({ queryKey: ['calendar-alarms'] });
      void client.invalidateQueries({ queryKey: ['calendar-changes'] });
      announce(said);
      onDone(after);
    },
    onError: (problem) => announce(sayYearProblem(problem), 'alert'),
  });
}

/** Why the year was not kept. */
export function sayYearProblem(problem: ApiProblem): string {
  return problem.code === 'changed-meanwhile'
    ? '刚才有人先改了这一年，您的没有保存。您写的还在，请刷新看过新的再存。'
    : sayProblem(problem);
}
