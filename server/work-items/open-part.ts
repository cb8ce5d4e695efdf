import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import { subjectLabel } from '@zhucantong/shared/work-items/item-words';
import { partId } from '@zhucantong/shared/work-items/joint';
import { decidePart } from '@zhucantong/shared/work-items/open-part';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { routeSteps } from './route-steps';
import type { WorkItemDeps } from './work-items.deps';

const JOB: JobViewer = { kind: 'job', name: 'open-part' };

/**
 * Opens the part of an office that the lead asked: routed to whom it named, counted from the asking, sealed with the question.
 * Delivered twice it opens one part.
 */
export async function openPart(deps: WorkItemDeps, lead: string, code: string): Promise<void> {
  const { item, open } = await deps.items.get(JOB, lead);
  if (await deps.items.find(JOB, partId(lead, code))) return;
  const part = item.joint?.find((each) => each.code === code);
  const asked = item.history.find(({ n }) => n === part?.entry);
  const definition = deps.jointService();
  if (!part || !asked?.joint || !definition) throw new Error(`${lead} asked for no part ${code}`);
  const { county, area, filedBy } = item;
  const at = asked.recordedAt;
  const step = definition.steps[0]!.code;
  const [calendar, organisation] = await Promise.all([
    deps.calendar(county, asked.calendarEdition),
    deps.organisation(county),
  ]);
  const entries = open();
  const routing = routeSteps(
    { county, area, for: item.for, hands: [], filer: filedBy.person, accused: '', partOf: part },
    [step],
    { route: deps.route, organisation, calendar, definition, now: at },
  )[step]!;
  const caller = entries.get(1)?.caller;
  const change = decidePart(
    {
      lead: item,
      at,
      code,
      to: part.to,
      mandatory: part.mandatory,
      by: asked.by.memberId,
      days: asked.joint.days,
      title: titleOf(item, deps.definition(item.service)),
      question: entries.get(asked.n)?.words ?? '',
      ...(caller ? { caller } : {}),
    },
    { definition, calendar, routing },
  );
  // Null: another delivery was first, with the same part.
  await deps.items.insert(change.item, change.contents, change.outbox);
}

/** '辅助器具适配：普通轮椅'. */
function titleOf({ subject }: WorkItem, definition: ServiceDefinition): string {
  const thing = subjectLabel(definition, subject);
  return thing === definition.title ? thing : `${definition.shortTitle}：${thing}`;
}
