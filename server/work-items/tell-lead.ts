import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import { answerInWords } from '@zhucantong/shared/service-catalogue/answer-words';
import { recordFieldsOf } from '@zhucantong/shared/service-catalogue/step-record';
import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import type { AnyAction } from '@zhucantong/shared/work-items/actions';
import type { EntryContents } from '@zhucantong/shared/work-items/entry-contents';
import { findAsked, partId } from '@zhucantong/shared/work-items/joint';
import { actOnWorkItem } from './act-on-work-item';
import type { WorkItemDeps } from './work-items.deps';
import type { LoadedItem } from './work-items.repository';

const JOB: JobViewer = { kind: 'job', name: 'tell-lead' };

/**
 * Tells the lead what came of a part: the answer with its photos, or why it is not theirs. Told again, or of a part that the lead
 * waits for no more, it changes nothing.
 */
export async function tellLead(deps: WorkItemDeps, part: string, entry: number, now: Date): Promise<void> {
  const loaded = await deps.items.get(JOB, part);
  const { partOf, history } = loaded.item;
  if (!partOf) throw new Error(`${part} is no part`);
  const lead = await deps.items.get(JOB, partOf.item);
  if (!findAsked(lead.item, partOf.code)) return;
  const told = history.find(({ n }) => n === entry)!;
  const contents = loaded.open().get(entry) ?? {};
  const action: AnyAction =
    told.action === 'return-part'
      ? { type: 'joint-returned', part: partOf.code, words: contents.words ?? '' }
      : {
          type: 'joint-answered',
          part: partOf.code,
          words: answerOf(deps, loaded, contents),
          papers: contents.papers ?? {},
        };
  await actOnWorkItem(deps, JOB, partOf.item, asJob(`told-${part}`, action, told.recordedAt), now);
}

/** A part that its lead waits for no more is over; one that is over already stays what it became. */
export async function recallPart(
  deps: WorkItemDeps,
  { lead, code, at }: { lead: string; code: string; at: Date },
  now: Date,
): Promise<void> {
  const id = partId(lead, code);
  const { item } = await deps.items.get(JOB, id);
  if (!item.isOpen) return;
  const { item: asker, open } = await deps.items.get(JOB, lead);
  const closedIn = asker.joint?.find((each) => each.code === code)?.closedIn;
  const recalled = asker.history.find(({ n, action }) => n === closedIn && action === 'recall-joint');
  const words = recalled && open().get(recalled.n)?.words;
  const action: AnyAction = { type: 'recall-part', ...(words ? { words } : {}) };
  await actOnWorkItem(deps, JOB, id, asJob(`recalled-${id}`, action, at), now);
}

const asJob = (actionId: string, action: AnyAction, at: Date) => ({
  ...{ actionId, action, channel: 'system' as const, seenVersion: Number.MAX_SAFE_INTEGER },
  occurredAt: at.toISOString(),
});

function answerOf(
  deps: Pick<WorkItemDeps, 'definition'>,
  { item }: LoadedItem,
  { record = {} }: EntryContents,
): string {
  const definition = deps.definition(item.service);
  return recordFieldsOf(getStep(definition, item.step))
    .filter(({ code }) => record[code] !== undefined && record[code] !== '')
    .map((field) => answerInWords(definition, field, record[field.code]))
    .join('\n');
}
