import { confirmRelation } from '../../../server/residents/confirm-relation';
import { relationsModel } from '../../../server/residents/relations.model';
import { relationsRepository, type Relations } from '../../../server/residents/relations.repository';
import { requestRelation, type RelationRequest } from '../../../server/residents/request-relation';
import { revokeRelation } from '../../../server/residents/revoke-relation';
import type { Viewer } from '../../../shared/staff/viewer';
import { aResidentViewer } from '../../factories/viewer';
import { startTestDatabase, type TestDatabase } from '../../support/database';
import { aWorkerOf, keyring } from '../../support/resident-repositories';

const now = new Date('2026-11-24T02:00:00Z');
const later = new Date('2027-06-30T16:00:00Z');
const daughter = aResidentViewer('daughter');
const father = aResidentViewer('father');
let database: TestDatabase;
let relations: Relations;
let requests = 0;

beforeAll(async () => {
  database = await startTestDatabase();
  relations = relationsRepository(relationsModel(database.connection));
});
afterAll(() => database.stop());
afterEach(() => database.connection.collection('relations').deleteMany({}));

const request = (viewer: Viewer, over: Partial<RelationRequest> = {}) =>
  requestRelation(
    { relations, keyring },
    viewer,
    {
      requestId: `request-${(requests += 1)}`,
      county: '431229',
      agent: 'daughter',
      beneficiary: 'father',
      basis: 'family',
      kinship: '父亲',
      until: later,
      ...over,
    },
    now,
  );
const inForce = async (at = now) =>
  (await relations.findInForce('daughter', at)).map((relation) => relation.beneficiary);

describe('acting for somebody', () => {
  it('begins with the beneficiary’s word, not with the agent’s', async () => {
    const { _id } = await request(daughter);
    expect(await inForce()).toEqual([]);
    await expect(confirmRelation({ relations }, daughter, _id, now)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await confirmRelation({ relations }, father, _id, now);
    expect(await inForce()).toEqual(['father']);
  });

  it('may be confirmed by a worker of the county who saw the proof, not by another county', async () => {
    const { _id } = await request(daughter);
    await expect(
      confirmRelation({ relations }, aWorkerOf('430223', { county: '430223' }), _id, now),
    ).rejects.toMatchObject({ code: 'not-found' });
    await confirmRelation({ relations }, aWorkerOf('431229101'), _id, now);
    expect(await inForce()).toEqual(['father']);
  });

  it('ends on the last day', async () => {
    const { _id } = await request(daughter);
    await confirmRelation({ relations }, father, _id, now);
    expect(await inForce(new Date(later.getTime() - 1))).toEqual(['father']);
    expect(await inForce(later)).toEqual([]);
  });

  it('ends at once when the father revokes it, tells the agent’s sessions, and cannot be confirmed again', async () => {
    const { _id } = await request(daughter);
    await confirmRelation({ relations }, father, _id, now);
    const ended = jest.fn().mockResolvedValue(undefined);
    await revokeRelation({ relations, ended }, father, _id, now);
    expect(await inForce()).toEqual([]);
    expect(ended).toHaveBeenCalledWith('daughter');
    await expect(confirmRelation({ relations }, father, _id, now)).rejects.toMatchObject({
      code: 'wrong-state',
    });
  });

  it('confirmed or revoked twice is confirmed or revoked once', async () => {
    const { _id } = await request(daughter);
    const confirmed = await confirmRelation({ relations }, father, _id, now);
    expect(await confirmRelation({ relations }, father, _id, later)).toEqual(confirmed);
    const revoked = await revokeRelation({ relations }, daughter, _id, now);
    expect(await revokeRelation({ relations }, father, _id, later)).toEqual(revoked);
  });

  it('is invisible to strangers, who get the answer of what does not exist', async () => {
    const { _id } = await request(daughter);
    await expect(relations.get(aResidentViewer('stranger'), _id)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(revokeRelation({ relations }, aResidentViewer('stranger'), _id, now)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await relations.listOf(aResidentViewer('stranger'), 'father')).toEqual([]);
    expect(await relations.listOf(father, 'father')).toHaveLength(1);
  });

  it('is not asked for behind both their backs, for oneself, or into the past', async () => {
    await expect(request(aResidentViewer('stranger'))).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(request(daughter, { beneficiary: 'daughter' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await expect(request(daughter, { until: now })).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
