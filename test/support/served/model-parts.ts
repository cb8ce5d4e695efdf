import JOINT from '../../../shared/service-catalogue/definitions/joint-handling';
import type { JobViewer } from '../../../shared/staff/viewer';
import type { AnyAction } from '../../../shared/work-items/actions';
import { subjectLabel } from '../../../shared/work-items/item-words';
import { decidePart } from '../../../shared/work-items/open-part';
import type { WorkItem } from '../../../shared/work-items/work-item';
import { deepFreeze } from '../fold/deep-freeze';
import type { Kept, Matter, ModelWorld } from './kept';
import { act } from './model';
import { routeByHand } from '../routing/route-by-hand';

const TELLS: JobViewer = { kind: 'job', name: 'tell-lead' };

/** Once everything owed is delivered: what was asked lies with whom it was asked of, every answer with who asked. */
export async function settled(matter: Matter, world: ModelWorld): Promise<Matter> {
  const { lead } = matter;
  const parts = await Promise.all(
    (lead.item.joint ?? []).map(({ code }) => {
      const id = `${lead.item._id}-p${code}`;
      return recalled(
        matter.parts.find(({ item }) => item._id === id) ?? opened(lead, code, world),
        lead,
        world,
      );
    }),
  );
  const others = matter.parts.filter(({ item }) => item.partOf!.item !== lead.item._id);
  let hears = lead;
  for (const part of parts) hears = await heard(hears, part, world);
  return { lead: hears, parts: [...others, ...parts] };
}

/** As it was asked, at the instant of asking. */
function opened({ item, contents, definition, person }: Kept, code: string, world: ModelWorld): Kept {
  const { to, mandatory, entry } = item.joint!.find((each) => each.code === code)!;
  const asked = item.history.find(({ n }) => n === entry)!;
  const { organisation, calendar } = world.at(item.county);
  const at = asked.recordedAt;
  const routing = routeByHand(organisation, calendar, {
    ...{ service: JOINT.code, step: JOINT.steps[0]!.code, area: item.area, county: item.county },
    ...{ personId: item.for, parties: item.filedBy.person ? [item.filedBy.person] : [] },
    ...{ excludedStaff: [], asked: to, now: at },
  });
  const change = decidePart(
    {
      ...{ lead: item, at, code, to, mandatory, by: asked.by.memberId, days: asked.joint!.days },
      title: titleOf(item, definition),
      question: contents.get(entry)!.words!,
    },
    { definition: JOINT, calendar, routing },
  );
  return {
    ...{ definition: JOINT, person, item: deepFreeze(change.item), outbox: change.outbox },
    contents: new Map([[1, change.contents!]]),
  };
}

function titleOf({ subject }: WorkItem, definition: Kept['definition']): string {
  const thing = subjectLabel(definition, subject);
  return thing === definition.title ? thing : `${definition.shortTitle}：${thing}`;
}

/** A part that its lead waits for no more is over, with the reason where one was given. */
async function recalled(part: Kept, { item, contents }: Kept, world: ModelWorld): Promise<Kept> {
  const asked = item.joint!.find(({ code }) => code === part.item.partOf!.code)!;
  if (!part.item.isOpen || asked.state !== 'recalled') return part;
  const closing = item.history.find(({ n }) => n === asked.closedIn)!;
  const words = closing.action === 'recall-joint' ? contents.get(closing.n)!.words : undefined;
  return told(part, { type: 'recall-part', ...(words ? { words } : {}) }, closing.recordedAt, world);
}

/** The lead hears once what came of a part that it still waits for. */
async function heard(lead: Kept, { item, contents }: Kept, world: ModelWorld): Promise<Kept> {
  const { code } = item.partOf!;
  const waits = lead.item.joint?.find((each) => each.code === code && each.closedIn === null);
  const end = item.history.find(({ action }) => action === 'answer-part' || action === 'return-part');
  if (!waits || !end) return lead;
  const { words = '', record = {}, papers = {} } = contents.get(end.n) ?? {};
  const body: AnyAction =
    end.action === 'return-part'
      ? { type: 'joint-returned', part: code, words }
      : { type: 'joint-answered', part: code, words: String(record['answer']), papers };
  return told(lead, body, end.recordedAt, world);
}

async function told(kept: Kept, body: AnyAction, occurredAt: Date, world: ModelWorld): Promise<Kept> {
  const sent = { actionId: `a-job-${kept.item.version}`, seenVersion: kept.item.version, body, occurredAt };
  const { kept: after, verdict } = await act(
    kept,
    TELLS,
    { ...sent, channel: 'system', files: new Set() },
    world,
  );
  if (verdict !== 'accepted') throw new Error(`${body.type} is told in vain: ${verdict}`);
  return after;
}
