import type { PostRow, ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import type { DraftPost, RoutingTrial, RoutingTrialAnswer } from '@zhucantong/shared/staff/routing-trial';
import { sayProblem } from '../../api/problem';
import { useRoutingTrial } from './use-responsibility';

export const ANY = '*';

/** Tried by the rules that route: who gets it as the list is, and as it would be with what is not saved. */
export function TrialPreview({ now = null, then }: { now?: RoutingTrial | null; then: RoutingTrial | null }) {
  const before = useRoutingTrial(now);
  const { data, error } = useRoutingTrial(then);
  if (!then) return null;
  return (
    <div className={`note ${data && !data.assignee ? 'danger' : ''}`} role="status">
      <div className="grow">
        {before.data && <p>现在来一件，会到{receiverOf(before.data)}。</p>}
        <p>
          {data
            ? `${data.day}有一件来，会到${receiverOf(data)}：${data.sentence}`
            : error
              ? `没试算成：${sayProblem(error)}`
              : '正在试算'}
        </p>
        {data?.conflicts.map((conflict) => (
          <p key={conflict} className="t-danger">
            {conflict}
          </p>
        ))}
      </div>
    </div>
  );
}

const receiverOf = ({ assignee }: RoutingTrialAnswer): string => assignee?.name ?? '“待分派”';

/** What is tried for a post; one for every service or step is tried with the first that there is. */
export function triedStep(
  { service, step, region }: Pick<PostRow | DraftPost, 'service' | 'step' | 'region'>,
  { services }: Pick<ResponsibilityList, 'services'>,
): Pick<RoutingTrial, 'service' | 'step' | 'area'> | null {
  const tried = services.find(({ code, steps }) =>
    service === ANY ? step === ANY || steps.some((each) => each.code === step) : code === service,
  );
  const code = step === ANY ? tried?.steps[0]?.code : step;
  return tried && code && region ? { service: tried.code, step: code, area: region } : null;
}
