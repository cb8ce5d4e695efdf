import { asPromised } from '../service-catalogue/county-limits';
import type { Change, Facts } from './decision';
import { effectsOf } from './effects';
import { openItem } from './evolve';
import { intentsOf } from './intents';
import type { ItemIdentity } from './item-identity';
import type { HistoryEntry } from './work-item';
import type { EntryContents } from './entry-contents';

/** What the first entry of an item makes: the item itself, who is told, and what must follow elsewhere. */
export function openingChange(
  identity: ItemIdentity,
  entry: HistoryEntry,
  contents: EntryContents,
  facts: Facts,
): Change {
  const item = openItem(identity, entry, facts);
  return {
    kind: 'change',
    item,
    entry,
    contents,
    outbox: [
      ...intentsOf(null, item, entry, asPromised(facts.definition, item), facts.calendar),
      ...effectsOf(null, item, entry, contents, facts),
    ],
  };
}
