import { allowedActions } from '../../../server/work-items/work-items.policy';
import { dueInputOf } from '../../../shared/work-items/clocks';
import { clockProgress } from '../../../shared/time-limits/remaining';
import { ACTION_RULES, type FieldGroup } from '../../../shared/work-items/action-rules';
import { nextStatus, STATUS_TABLE } from '../../../shared/work-items/status-table';
import { wakesOf } from '../../../shared/work-items/wake';
import type { WorkItem } from '../../../shared/work-items/work-item';
import { foldDifferences, viewersOf } from '../../support/fold/fold-differences';
import { differences } from '../../support/fold/differences';
import { playHistory, type Played, type Tally } from '../../support/fold/play-history';
import { reckonByHand } from '../../support/fold/reckon-by-hand';
import { rightsByHand } from '../../support/fold/rights-by-hand';
import { dueByClerk, remainingByClerk } from '../../support/fold/wall-calendar';

/** `npm test` has a short form of `npm run histories`; another seed or more: `npm run histories -- 200000 tuesday`. */
const HISTORIES = Number(process.env.FOLD_HISTORIES ?? 1_000);
/** So many get into every corner; the short form comes to every action, in some status. */
const FULL = 10_000;
const SEED = process.env.FOLD_SEED ?? 'story';
const tally: Tally = new Map();

it(`${HISTORIES} random histories are what they were folded from, and what a clerk reckons by hand`, () => {
  for (let number = 1; number <= HISTORIES; number += 1) {
    const seed = HISTORIES === 1 ? SEED : `${SEED}-${number}`;
    const faults: string[] = [];
    const accepted = (played: Played, before: WorkItem | null) => {
      if (before) faults.push(...undeclaredChanges(before, played.item), ...wrongStep(before, played));
      faults.push(...toldTwice(played.item), ...wokenInVain(played));
      if (played.item.version % 5 === 0) faults.push(...byHand(played));
    };
    try {
      const played = playHistory(seed, { tally, accepted });
      faults.push(...byHand(played), ...foldDifferences(played.item, played));
    } catch (error) {
      faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    if (faults.length > 0)
      throw new Error([`again: FOLD_HISTORIES=1 FOLD_SEED=${seed}`, ...faults.slice(0, 30)].join('\n'));
  }
  process.stdout.write(
    `${[...tally]
      .sort()
      .map(([name, count]) => `${String(count).padStart(8)}  ${name}`)
      .join('\n')}\n`,
  );
}, 600_000);

const inTable = Object.entries(STATUS_TABLE).flatMap(([status, actions]) =>
  Object.keys(actions).map((action) => ({ action, name: `${status} → ${action}` })),
);

it('every action of the status table happened; in the full run, in every status in which it exists', () => {
  const happened = new Set(inTable.filter(({ name }) => tally.has(name)).map(({ action }) => action));
  const isMissing = ({ action, name }: (typeof inTable)[number]) =>
    HISTORIES < FULL ? !happened.has(action) : !tally.has(name);
  expect(inTable.filter(isMissing).map(({ name }) => name)).toEqual([]);
});

function byHand({ item, definition, calendarOf, now, standIn, interested }: Played): string[] {
  const { state, inputs } = reckonByHand(item.history, definition, calendarOf);
  const calendar = calendarOf(item.history.at(-1)!.calendarEdition);
  const stored = Object.fromEntries(Object.keys(state).map((key) => [key, item[key as keyof WorkItem]]));
  const running = item.clocks.flatMap((clock, place) =>
    clock.endedAt ? [] : [{ clock, input: inputs[place]! }],
  );
  const told = running.map(({ clock }) => clockProgress(dueInputOf(clock, item, definition), now, calendar));
  const counted = running.map(({ input }) =>
    remainingByClerk(input, dueByClerk(input, calendar), now, calendar),
  );
  const rights = Object.entries(viewersOf(item)).map(([who, viewer]) => [
    who,
    allowedActions(viewer, item, { definition, now, standIn, interested }).sort().join(' '),
    rightsByHand(viewer, {
      whose: item.for,
      item: state,
      history: item.history,
      definition,
      now,
      standIn,
      interested,
    })
      .sort()
      .join(' '),
  ]);
  return [
    ...differences(stored, state),
    ...counted.flatMap((by, place) =>
      by === null
        ? []
        : differences(
            { used: told[place]!.used, left: told[place]!.left, over: told[place]!.over },
            by,
            `remaining of ${running[place]!.clock.code}`,
          ),
    ),
    ...rights.flatMap(([who, is, should]) => differences(is, should, `rights of ${who}`)),
  ].map((line) => `entry ${item.version} (${item.history.at(-1)!.action}), by hand: ${line}`);
}

/** A stale client is told 409 by what an action declares to change; so it must declare all that it changes. */
function undeclaredChanges(before: WorkItem, after: WorkItem): string[] {
  const { action, calendarEdition } = after.history.at(-1)!;
  if (
    action === 'submit' ||
    action === 'receive' ||
    action === 'receive-part' ||
    calendarEdition !== before.history.at(-1)!.calendarEdition
  )
    return [];
  const declared = ACTION_RULES[action].changes as readonly FieldGroup[];
  const parts: Record<string, FieldGroup> = {
    status: 'status',
    step: 'step',
    unit: 'assignee',
    assignee: 'assignee',
    clocks: 'clocks',
    stops: 'clocks',
    answersEntry: 'answers',
    secondRoundPermit: 'supplement',
    requests: 'requests',
    notice: 'records',
    joint: 'records',
  };
  return Object.entries(parts)
    .filter(
      ([part, group]) =>
        !declared.includes(group) &&
        // A request goes with its clock, and where the item comes to who was asked: whoever rests on it rests on both.
        !(group === 'requests' && (declared.includes('clocks') || declared.includes('assignee'))) &&
        // A notice goes with an item that is over, and with it what others were asked.
        !((part === 'notice' || part === 'joint') && declared.includes('status')) &&
        differences(before[part as keyof WorkItem], after[part as keyof WorkItem]).length > 0,
    )
    .map(([part]) => `${action} changed ${part} and does not say so`);
}

/** What time alone brings exists in the status it comes to: a job that is refused would come again for ever. */
function wokenInVain({ item, definition, calendarOf }: Played): string[] {
  const calendar = calendarOf(item.history.at(-1)!.calendarEdition);
  return wakesOf(item, { definition, calendar })
    .filter(({ action }) => nextStatus(item.status, action.type) === undefined)
    .map(({ action }) => `${item.status} is woken for ${action.type}, which it does not know`);
}

/** Nobody is warned or told twice of one threshold of one clock, unless for a later due date than all before. */
function toldTwice({ passed = [] }: WorkItem): string[] {
  const last = passed.at(-1);
  const before = passed.slice(0, -1).filter((each) => each.place === last?.place && each.code === last.code);
  return before.some(({ dueAt }) => dueAt >= last!.dueAt) ? [`${last!.code} told twice`] : [];
}

/**
 * The next step is the next in the definition that everybody goes through, or that was said to be needed, but for handing over within one
 * county; silence leads past the acceptance step.
 */
function wrongStep(before: WorkItem, { item, definition, contents }: Played): string[] {
  const { n, action, toStep } = item.history.at(-1)!;
  if (toStep === undefined) return [];
  if (action === 'restrict') return toStep === definition.restricted?.step ? [] : [`moved to ${toStep}`];
  if (action === 'dispatch') {
    const [was, is] = [before.step, toStep].map((step) =>
      definition.steps.findIndex(({ code }) => code === step),
    );
    return was! < is! ? [] : [`${action} led back from ${before.step} to ${toStep}`];
  }
  if (action === 'answer-objection') {
    const { notice } = definition.steps.find(({ code }) => code === before.step)!;
    return notice?.backTo.includes(toStep) ? [] : [`an objection led to ${toStep}`];
  }
  if (action === 'ask-second-assessment') {
    const refused = before.history.findLast((entry) => entry.action === 'refuse')!;
    const offer = definition.refusals.find(({ code }) => code === refused.reason)!.secondAssessment;
    return toStep === offer?.step && refused.until ? [] : [`assessed again in ${toStep}`];
  }
  if (action === 'begin-recheck')
    return toStep === definition.runsOn?.recheck ? [] : [`looked into in ${toStep}`];
  const from =
    action === 'deem-accepted'
      ? definition.steps.find(({ kind }) => kind === 'acceptance')!.code
      : before.step;
  const said = contents.get(n)?.record ?? {};
  const isOneCounty = new Set(Object.values(item.places ?? {}).map((area) => area.slice(0, 6))).size === 1;
  const next = definition.steps
    .slice(definition.steps.findIndex(({ code }) => code === from) + 1)
    .find(({ onlyWhen, kind }) => {
      if (kind === 'transfer' && isOneCounty) return false;
      if (!onlyWhen) return true;
      return typeof onlyWhen === 'object' && onlyWhen.isOneOf.includes(String(said[onlyWhen.field]));
    });
  return toStep === next?.code ? [] : [`${action} in ${before.step} led to ${toStep}`];
}
