import { clockTime } from '@/format/clock-time';
import { ErrorState, Offline } from '@/ui/states';
import type { Resource } from '../resource/use-resource';
import { problemInWords } from './problem-in-words';

/** What went wrong with the last look, above whatever is still in view. */
export function Troubles({ of }: { of: Resource<unknown> }) {
  if (of.offline)
    return (
      <Offline seenAt={of.data === undefined || of.seenAt === undefined ? undefined : clockTime(of.seenAt)} />
    );
  if (!of.problem || of.problem.status === 401 || of.problem.status === 404) return null;
  return <ErrorState {...problemInWords(of.problem)} onRetry={of.reload} />;
}
