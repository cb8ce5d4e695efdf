import { transactionsOn } from '../../../server/database/transactions';
import { signInCodesModel } from '../../../server/residents/sign-in-codes.model';
import { signInCodesRepository, type SignInCodes } from '../../../server/residents/sign-in-codes.repository';
import { startTestDatabase, type TestDatabase } from '../../support/database';
import { keyring } from '../../support/resident-repositories';

const DAY = 86_400_000;
const now = new Date('2026-06-04T02:00:00Z');
const after = (ms: number) => new Date(now.getTime() + ms);
const RIGHT = '48391752';
const WRONG = '48391753';

let database: TestDatabase;
let codes: SignInCodes;
let people = 0;

beforeAll(async () => {
  database = await startTestDatabase();
  const model = signInCodesModel(database.connection);
  await model.init();
  codes = signInCodesRepository(model, keyring);
});
afterAll(() => database.stop());

const give = (personId: string, code = RIGHT, at = now) =>
  codes.issue({ personId, county: '431229', code, by: 'officer' }, at);

/** Another person for each test, with a code. */
async function aPersonWithCode(): Promise<string> {
  const personId = `person-${(people += 1)}`;
  await give(personId);
  return personId;
}

describe('a sign-in code', () => {
  it('is good once, for the person it was given for', async () => {
    const [person, other] = [await aPersonWithCode(), 'person-without'];
    expect(await codes.redeem(other, RIGHT, now)).toBe(false);
    expect(await codes.redeem(person, RIGHT, now)).toBe(true);
    expect(await codes.redeem(person, RIGHT, now)).toBe(false);
  });

  it('stands five tries: the fifth may be the right one, a sixth opens nothing', async () => {
    const [careful, guesser] = [await aPersonWithCode(), await aPersonWithCode()];
    for (let tried = 0; tried < 4; tried += 1) expect(await codes.redeem(careful, WRONG, now)).toBe(false);
    expect(await codes.redeem(careful, RIGHT, now)).toBe(true);
    for (let tried = 0; tried < 5; tried += 1) expect(await codes.redeem(guesser, WRONG, now)).toBe(false);
    expect(await codes.redeem(guesser, RIGHT, now)).toBe(false);
  });

  it('counts tries made at once one by one', async () => {
    const person = await aPersonWithCode();
    await Promise.all(Array.from({ length: 5 }, () => codes.redeem(person, WRONG, now)));
    expect(await codes.redeem(person, RIGHT, now)).toBe(false);
  });

  it('lasts seven days, to the moment', async () => {
    const [early, late] = [await aPersonWithCode(), await aPersonWithCode()];
    expect(await give(early)).toEqual(after(7 * DAY));
    expect(await codes.redeem(late, RIGHT, after(7 * DAY))).toBe(false);
    expect(await codes.redeem(early, RIGHT, after(7 * DAY - 1))).toBe(true);
  });

  it('ends when a newer one is given, which has all its tries', async () => {
    const person = await aPersonWithCode();
    for (let tried = 0; tried < 5; tried += 1) await codes.redeem(person, WRONG, now);
    await give(person, '00000007', after(DAY));
    expect(await codes.redeem(person, RIGHT, after(DAY))).toBe(false);
    expect(await codes.redeem(person, '00000007', after(8 * DAY - 1))).toBe(true);
  });

  it('redeemed twice at once opens once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const person = await aPersonWithCode();
      const both = await Promise.all([1, 2].map(() => codes.redeem(person, RIGHT, now)));
      expect(both.filter(Boolean)).toHaveLength(1);
    }
  });

  it('given twice at once is one of the two', async () => {
    const together = transactionsOn(database.connection);
    const given = ['11111111', '22222222'];
    await Promise.all(
      given.map((code) =>
        together((session) =>
          codes.issue({ personId: 'at-once', county: '431229', code, by: 'officer' }, now, session),
        ),
      ),
    );
    const opened = [];
    for (const code of given) opened.push(await codes.redeem('at-once', code, now));
    expect(opened.filter(Boolean)).toHaveLength(1);
  });

  it('is kept as nobody can read it, without whose it is, and the database removes it in the end', async () => {
    const person = await aPersonWithCode();
    const collection = database.connection.collection('signInCodes');
    const kept = JSON.stringify(await collection.find().toArray());
    expect(kept).not.toContain(RIGHT);
    expect(kept).not.toContain(person);
    expect(await collection.indexes()).toContainEqual(
      expect.objectContaining({ key: { expiresAt: 1 }, expireAfterSeconds: 0 }),
    );
  });
});
