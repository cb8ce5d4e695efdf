import type { Me, PersonCard } from '@zhucantong/shared/residents/me-view';
import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { readStored, writeStored } from '@/platform/storage';
import { announce } from '@/ui/announce';

const KEY = 'acting-for';

let chosen: string | undefined;
const listeners = new Set<() => void>();

function current(): string {
  chosen ??= readStored(KEY, z.string()) ?? '';
  return chosen;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The person chosen, or oneself when nobody was chosen or the relation has ended. */
export function personActedFor(me: Me, personId: string): PersonCard {
  const person = me.people.find((each) => each.personId === personId) ?? selfOf(me);
  if (!person) throw new Error('a signed-in person is always among their own people');
  return person;
}

/** The signed-in person's own card. */
export function selfOf(me: Me): PersonCard | undefined {
  return me.people.find((each) => each.isSelf);
}

/** From now on everything concerns this person. Open forms of another are put away by themselves. */
export function actFor(person: PersonCard): void {
  chosen = person.personId;
  writeStored(KEY, chosen);
  listeners.forEach((listener) => listener());
  announce(person.isSelf ? '现在办自己的事' : `现在替${person.kinship}办`);
}

/** Whose matter this is, kept up to date. */
export function useActingFor(me: Me): PersonCard {
  return personActedFor(me, useChosen());
}

/** As above; undefined while nobody is signed in. */
export function usePersonActedFor(me: Me | undefined): PersonCard | undefined {
  const personId = useChosen();
  return me && personActedFor(me, personId);
}

const useChosen = () => useSyncExternalStore(subscribe, current, current);

/** On which footings one may act for a person. */
export function basesFor(me: Me, { personId }: PersonCard): PersonCard['basis'][] {
  return me.people.filter((each) => each.personId === personId).map(({ basis }) => basis);
}
