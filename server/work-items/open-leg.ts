import { payingCounty } from '@zhucantong/shared/service-catalogue/across-counties';
import { countyOfArea } from '@zhucantong/shared/service-catalogue/handling-place';
import { countyAmounts, countyLimits } from '@zhucantong/shared/service-catalogue/service-settings';
import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import { handsOf } from '@zhucantong/shared/work-items/hands';
import { legId } from '@zhucantong/shared/work-items/hand-over';
import { decideLeg } from '@zhucantong/shared/work-items/legs';
import { momentOf, type HandOver, type WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { BroughtRecord, EntryContents } from '@zhucantong/shared/work-items/entry-contents';
import { accusedWords, currentAnswers } from './current-answers';
import { routeSteps } from './route-steps';
import type { WorkItemDeps } from './work-items.deps';

const JOB: JobViewer = { kind: 'job', name: 'open-leg' };

/**
 * Brings a matter to the county it was handed over to: a leg of its own there, with its papers, answers and what the earlier
 * offices wrote down, routed by that county's posts and counted by its calendar (FACTS §1.9). Delivered twice it opens one leg.
 *
 * @throws DomainError where that county is not set up; the delivery is tried again and shows as stuck.
 */
export async function openLeg(deps: WorkItemDeps, from: string, to: HandOver): Promise<void> {
  const before = await deps.items.get(JOB, from);
  if (await deps.items.find(JOB, legId(before.item.caseId, to.leg))) return;
  const { item } = before;
  const definition = deps.definition(item.service);
  const county = countyOfArea(to.area);
  const [calendar, organisation, home, place] = await Promise.all([
    deps.calendar(county),
    deps.organisation(county),
    deps.organisation(item.county),
    deps.placeName(county, to.area),
  ]);
  const entries = before.open();
  const { answers, papers } = currentAnswers(item, entries);
  const nameOf = (staffId: string) => {
    const member = home.staff.get(staffId);
    return member ? `${member.name}（${home.units.get(member.unit)?.name ?? ''}）` : '';
  };
  const caller = entries.get(1)?.caller;
  const contents: EntryContents = {
    answers,
    papers,
    brought: broughtBy(item, entries, nameOf),
    ...(caller ? { caller } : {}),
  };
  const accused = accusedWords(definition, answers, entries);
  const at = item.history.find((entry) => entry.handOver?.leg === to.leg)!.recordedAt;
  const routing = routeSteps(
    { county, area: to.area, for: item.for, hands: handsOf(item), filer: item.filedBy.person, accused },
    [to.step],
    { route: deps.route, organisation, calendar, definition, now: at },
  )[to.step]!;
  const settings = await deps.settings(county, definition.code);
  const received = localDateOf(momentOf(item, 'received')!.at);
  const isPayer = payingCounty(definition, item.places) === county;
  const change = decideLeg(item, to, {
    definition,
    calendar,
    routing,
    answers,
    papers,
    contents,
    limits: countyLimits(definition, settings, localDateOf(at)),
    ...(isPayer ? { amounts: countyAmounts(definition, settings, received) } : {}),
    identity: { county, area: to.area, display: { ...item.display, place } },
  });
  // Null: another delivery was first, with the same leg.
  await deps.items.insert(change.item, change.contents, change.outbox);
}

/** Everything written down so far, what had come with the item first. */
function broughtBy(
  { history }: WorkItem,
  entries: ReadonlyMap<number, EntryContents>,
  nameOf: (staffId: string) => string,
): BroughtRecord[] {
  return history.flatMap(({ n, step, by, recordedAt }): BroughtRecord[] => {
    const { brought = [], record, papers = {} } = entries.get(n) ?? {};
    if (!record) return brought;
    return [...brought, { step, by: nameOf(by.memberId), at: recordedAt.toISOString(), record, papers }];
  });
}
