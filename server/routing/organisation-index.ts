import type { Absence } from '@zhucantong/shared/staff/post';
import { lineOf } from '@zhucantong/shared/staff/unit';
import type { Organisation } from '../staff/organisation';
import { peopleOnTheLine, type OnTheLine } from './reporting-line.rules';
import { indexPosts, type PostIndex } from './specificity.rules';

/** What a decision looks up, made once per organisation value. */
export interface OrganisationIndex {
  posts: PostIndex;
  absencesOf: ReadonlyMap<string, readonly Absence[]>;
  /** The unit's reporting line, nearest first; a new array each time. */
  lineOf(unit: string): string[];
  /** The people above the unit, nearest first (reporting-line.rules.ts). */
  peopleAbove(unit: string): readonly OnTheLine[];
}

const indexes = new WeakMap<Organisation, OrganisationIndex>();

/** The index of this organisation value. An organisation is never changed in place, so neither is its index. */
export function indexOf(organisation: Organisation): OrganisationIndex {
  let index = indexes.get(organisation);
  if (!index) indexes.set(organisation, (index = makeIndex(organisation)));
  return index;
}

function makeIndex(organisation: Organisation): OrganisationIndex {
  const absencesOf = new Map<string, Absence[]>();
  for (const absence of organisation.absences) {
    const known = absencesOf.get(absence.staffId);
    if (known) known.push(absence);
    else absencesOf.set(absence.staffId, [absence]);
  }
  const lines = new Map<string, string[]>();
  const people = new Map<string, readonly OnTheLine[]>();
  return {
    posts: indexPosts(organisation.posts),
    absencesOf,
    lineOf(unit) {
      let line = lines.get(unit);
      if (!line) lines.set(unit, (line = lineOf(unit, organisation.units)));
      return line.slice();
    },
    peopleAbove(unit) {
      let above = people.get(unit);
      if (!above) people.set(unit, (above = peopleOnTheLine(organisation, unit)));
      return above;
    },
  };
}
