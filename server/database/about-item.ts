/**
 * What an item's outbox delivered has its entry's key as its _id: the item's id and a colon, then what it is.
 * ';' is the next character after ':'.
 */
export function aboutItem(itemId: string): { _id: { $gte: string; $lt: string } } {
  return { _id: { $gte: `${itemId}:`, $lt: `${itemId};` } };
}
