import type { Collection } from 'mongodb';
import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { createKeyring } from '../keyring';
import type { Migration } from '../migrations';
import { createSealer, type SealedField, type SealedKey } from '../sealed';

/** A person and a matter as far as this step reads them, in the shape of its day. */
interface Person {
  _id: string;
  version: number;
  key: SealedKey;
  profile: SealedField;
  profileVersion: number;
}
interface Certificate {
  matter?: string;
  assessedOn?: string;
}
interface Profile {
  certificate: Certificate | null;
  formerCertificates?: Certificate[];
}
interface Item {
  _id: string;
  caseId: string;
  history: { action: string; step: string; occurredAt: Date }[];
}

const PEOPLE = 'people';
const ASSESSMENTS = ['assessment', 'second-assessment'];

/**
 * Certificates that this program issued say when they were assessed: on the day on which the hospital's result was entered in their
 * matter. Renewal, reissue and relocation carry that on. What came from paper says nothing of it, and nothing is guessed.
 */
export const certificatesSayWhenAssessed: Migration = {
  number: 3,
  name: '残疾人证记下上次评定的日子',
  async run(db, masterKeys) {
    const people = db.collection<Person>(PEOPLE);
    if ((await people.findOne({}, { projection: { _id: 1 } })) === null) return;
    const sealer = createSealer(createKeyring(masterKeys, 'main'));
    const items = db.collection<Item>('workItems');
    for await (const { _id } of people.find({}, { projection: { _id: 1 } })) await mend(_id);

    /** Read again where somebody saved the person meanwhile. */
    async function mend(_id: string): Promise<void> {
      const person = await people.findOne({ _id });
      if (!person) return;
      const { version, key, profileVersion } = person;
      const seal = sealer.openDocument(key, { collection: PEOPLE, id: _id });
      const profile = seal.open(person.profile, 'profile', profileVersion) as Profile;
      const assessed = await withDays(items, profile);
      if (!assessed) return;
      const next = version + 1;
      const set = { profile: seal.seal(assessed, 'profile', next), profileVersion: next, version: next };
      const { matchedCount } = await people.updateOne({ _id, version }, { $set: set });
      if (matchedCount === 0) await mend(_id);
    }
  },
};

/** Null where nothing is to be added. */
async function withDays(items: Collection<Item>, profile: Profile): Promise<Profile | null> {
  const { certificate, formerCertificates = [] } = profile;
  const days: (string | undefined)[] = [];
  for (const each of [...formerCertificates, ...(certificate ? [certificate] : [])])
    days.push(each.assessedOn ?? (await assessedIn(items, each.matter)) ?? days.at(-1));
  const dated = (each: Certificate, n: number) =>
    days[n] === undefined ? each : { ...each, assessedOn: days[n] };
  const former = formerCertificates.map(dated);
  const present = certificate && dated(certificate, formerCertificates.length);
  const isSame = [...former, present].every(
    (each, n) => each?.assessedOn === [...formerCertificates, certificate][n]?.assessedOn,
  );
  if (isSame) return null;
  return {
    ...profile,
    certificate: present,
    ...(profile.formerCertificates ? { formerCertificates: former } : {}),
  };
}

async function assessedIn(items: Collection<Item>, matter: string | undefined): Promise<string | undefined> {
  if (matter === undefined) return undefined;
  const legs = await items
    .find(
      { caseId: matter },
      { projection: { 'history.action': 1, 'history.step': 1, 'history.occurredAt': 1 } },
    )
    .toArray();
  const results = legs
    .flatMap(({ history }) => history)
    .filter(({ action, step }) => action === 'enter-outside-result' && ASSESSMENTS.includes(step))
    .map(({ occurredAt }) => occurredAt.getTime());
  return results.length > 0 ? localDateOf(new Date(Math.max(...results))) : undefined;
}
