import type { EligibilityAnswer } from '@zhucantong/shared/service-catalogue/eligibility-view';
import { withCountyWindows } from '@zhucantong/shared/service-catalogue/service-settings';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { IntakeQuestion } from '@zhucantong/shared/work-items/intake';
import { judgeNow } from '../services/check-eligibility';
import { mayTakeIn, type MayTakeInDeps } from './may-take-in';
import type { WorkItemDeps } from './work-items.deps';

/** What would stand in the way of taking this in now, while the person still stands at the window. @throws DomainError as `mayTakeIn` */
export async function checkIntake(
  deps: MayTakeInDeps & Pick<WorkItemDeps, 'settings'>,
  viewer: StaffViewer,
  question: IntakeQuestion,
  now: Date,
): Promise<EligibilityAnswer> {
  const { definition, asked } = await mayTakeIn(deps, viewer, question, now);
  const offered = withCountyWindows(definition, await deps.settings(viewer.county, definition.code));
  return judgeNow(offered, asked.person, question.answers, now);
}
