import frozenVersions from '../../../shared/service-catalogue/frozen-versions.json';
import { serviceVersionId } from '../../../shared/service-catalogue/service-definition';
import { definitionHash } from '../../../server/services/definition-hash';
import { discoverDefinitions } from '../../../server/services/discover-definitions';
import { DEFINITIONS } from '../../support/definitions-folder';

const frozen = frozenVersions as Record<string, string>;

/** What to do, in the order in which one does it; null when nothing is to be done. */
function adviceFor(id: string, hash: string): string | null {
  if (frozen[id] === hash) return null;
  if (!frozen[id])
    return `${id} is new: add "${id}": "${hash}" to shared/service-catalogue/frozen-versions.json.`;
  return [
    `${id} is published and items live by it, but its definition was changed.`,
    `1. Raise "version" in the definition, so that the change becomes the next version.`,
    `2. Run this test again and add the line it then asks for; leave the line of ${id} as it is.`,
    `(Only before the first release of ${id} may its own line be replaced, by "${hash}".)`,
  ].join('\n');
}

it('every definition is frozen under its code@version: a published version never changes', async () => {
  const definitions = await discoverDefinitions(DEFINITIONS);
  const advice = definitions
    .map((each) => adviceFor(serviceVersionId(each), definitionHash(each)))
    .filter((each) => each !== null);
  if (advice.length > 0) throw new Error(advice.join('\n\n'));
});

it('a hash does not depend on the order of keys, and does on everything else', async () => {
  const [definition] = await discoverDefinitions(DEFINITIONS);
  const reordered = Object.fromEntries(Object.entries(definition!).reverse()) as typeof definition;
  expect(definitionHash(reordered!)).toBe(definitionHash(definition!));
  expect(definitionHash({ ...definition!, fields: [...definition!.fields].reverse() })).not.toBe(
    definitionHash(definition!),
  );
});
