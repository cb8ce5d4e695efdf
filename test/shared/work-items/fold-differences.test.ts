import type { WorkItem } from '../../../shared/work-items/work-item';
import { at } from '../../factories/calendar';
import { anApplication } from '../../factories/work-item';
import { foldDifferences, onlyEdition } from '../../support/fold/fold-differences';

const story = anApplication().sentBack('2026-06-08').supplemented('2026-06-10').checked('2026-06-11');
const world = {
  definition: story.context.definition,
  calendarOf: onlyEdition(story.context.calendar),
  now: at('2026-06-12'),
};
const stored = (change: Partial<WorkItem> = {}): WorkItem => ({ ...story.build(), ...change });

it('history and state are one', () => {
  expect(foldDifferences(stored(), world)).toEqual([]);
});

it.each<[string, Partial<WorkItem>, RegExp]>([
  ['status', { status: 'completed' }, / status: stored "completed", folded "open"$/],
  [
    'assignee',
    { assignee: null },
    / allowed\.a colleague of the unit: stored "urge, note, record-told, take", folded "urge, note, record-told"$/,
  ],
  ['stops', { stops: [] }, / remaining\.1\.left: stored 30, folded 32$/],
  ['dueAt', { dueAt: at('2026-06-30') }, / dueAt: stored 2026-06-30T/],
  ['wakeAt', { wakeAt: null }, / wakeAt: stored null, folded 2026-/],
  ['version', { version: 9 }, / version: stored 9, folded 4$/],
])('a state whose %s was changed beside the history shows', (_what, change, line) => {
  expect(foldDifferences(stored(change), world)).toContainEqual(expect.stringMatching(line));
});

it('an entry that holds anything personal is refused, not folded', () => {
  const item = stored();
  const told = { ...item, history: item.history.map((entry) => ({ ...entry, words: '摔过两次' })) };
  expect(() => foldDifferences(told, world)).toThrow();
});

it('an entry reckoned with a calendar that nobody has is refused, not guessed', () => {
  const item = stored();
  const other = { ...item, history: item.history.map((entry) => ({ ...entry, calendarEdition: 'lost' })) };
  expect(() => foldDifferences(other, world)).toThrow('no calendar of edition lost');
});
