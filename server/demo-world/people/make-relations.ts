import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { RelationBasis } from '@zhucantong/shared/residents/relation';
import type { DemoVillage } from '../counties';
import type { Random } from '../seeded-random';
import { makePerson, type DemoPerson } from './make-person';
import type { Sex } from './names';

/** Somebody who acts for somebody else; both live in the same village. */
export interface DemoRelation {
  agent: DemoPerson;
  beneficiary: DemoPerson;
  basis: RelationBasis;
  /** What the beneficiary is to the agent: 父亲. */
  kinship: string;
}

/** What two people are to each other: who the beneficiary is to the agent, and how far apart they were born. */
interface Kin {
  kinship: string;
  agentSex?: Sex;
  /** Agent's age minus the beneficiary's, in years. */
  apart: readonly [number, number];
  sharesSurname: boolean;
  basis: RelationBasis;
}

const ADULT = 18;

/** An agent for this person: a parent for a child, else a child, a spouse or a neighbour. */
export function makeAgentFor(
  beneficiary: DemoPerson,
  place: number,
  village: DemoVillage,
  today: PlainDate,
  random: Random,
): DemoRelation {
  const age = Number(today.slice(0, 4)) - Number(beneficiary.bornOn.slice(0, 4));
  const kin = drawKin(beneficiary, age, random);
  const agent = makePerson(
    {
      place,
      county: beneficiary.county,
      village,
      today,
      age: Math.max(ADULT, age + random.int(...kin.apart)),
      disability: null,
      ...(kin.agentSex && { sex: kin.agentSex }),
      ...(kin.sharesSurname && { surname: surnameIn(beneficiary.profile.name) }),
    },
    random,
  );
  return { agent, beneficiary, basis: kin.basis, kinship: kin.kinship };
}

function drawKin(beneficiary: DemoPerson, age: number, random: Random): Kin {
  const isMale = beneficiary.sex === 'male';
  const needsGuardian = age < ADULT || ['5', '6'].includes(beneficiary.profile.certificate?.category ?? '');
  if (age < ADULT || (needsGuardian && age < 40)) {
    const agentSex = random.chance(0.5) ? 'male' : 'female';
    const kinship = isMale ? '儿子' : '女儿';
    return { kinship, agentSex, apart: [22, 34], sharesSurname: agentSex === 'male', basis: 'guardian' };
  }
  if (age >= 46 && random.chance(0.72)) {
    return { kinship: isMale ? '父亲' : '母亲', apart: [-34, -23], sharesSurname: isMale, basis: 'family' };
  }
  if (random.chance(0.8)) {
    const basis = needsGuardian ? 'guardian' : 'family';
    return {
      kinship: isMale ? '丈夫' : '妻子',
      agentSex: isMale ? 'female' : 'male',
      apart: [-4, 4],
      sharesSurname: false,
      basis,
    };
  }
  return { kinship: '邻居', apart: [-15, 5], sharesSurname: false, basis: 'authorised-agent' };
}

function surnameIn(name: string): string {
  return name.startsWith('欧阳') || name.startsWith('司马') ? name.slice(0, 2) : name.slice(0, 1);
}
