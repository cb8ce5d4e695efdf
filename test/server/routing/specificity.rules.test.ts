import fc from 'fast-check';
import type { Post } from '../../../shared/staff/post';
import {
  compareSpecificity,
  findPost,
  findPostNaively,
  indexPosts,
  type PostQuery,
} from '../../../server/routing/specificity.rules';
import { aPost } from '../../factories/post';

const query: PostQuery = {
  county: '431229',
  service: 'assistive-device',
  step: 'first-check',
  area: '431229101201',
};
const today = '2026-11-24';
const day = (text: string) => text as Post['effectiveFrom'];

describe('the most specific live post wins', () => {
  test.each<[string, Partial<Post>, Partial<Post>]>([
    [
      'a named service before every deeper region',
      { service: 'assistive-device' },
      { region: '431229101201' },
    ],
    ['a named service before a named step', { service: 'assistive-device' }, { step: 'first-check' }],
    ['a named step before a deeper region', { step: 'first-check' }, { region: '431229101' }],
    ['a village before its town', { region: '431229101201' }, { region: '431229101' }],
    ['a deeper region before a newer date', { region: '431229101' }, { effectiveFrom: day('2026-11-01') }],
    ['the newest effective date', { effectiveFrom: day('2026-11-24') }, { effectiveFrom: day('2026-11-23') }],
    ['at last the smaller post id', {}, {}],
  ])('%s', (_, winner, loser) => {
    const posts = [aPost('b', loser), aPost('a', winner)];
    expect(findPostNaively(posts, query, today)?._id).toBe('a');
    expect(findPost(indexPosts(posts), query, today)?._id).toBe('a');
  });

  test.each<[string, Partial<Post>]>([
    ['begins tomorrow', { effectiveFrom: day('2026-11-25') }],
    ['ended yesterday', { effectiveTo: day('2026-11-23') }],
    ['belongs to another county', { county: '430223' }],
    ['answers for another town', { region: '431229102' }],
    ['answers for another step', { step: 'approval' }],
  ])('a post that %s answers for nothing', (_, over) => {
    expect(findPost(indexPosts([aPost('a', over)]), query, today)).toBeUndefined();
  });

  test('a post answers on its last day', () => {
    expect(findPost(indexPosts([aPost('a', { effectiveTo: day('2026-11-24') })]), query, today)?._id).toBe(
      'a',
    );
  });
});

describe('the index', () => {
  const code = fc.constantFrom(
    '4',
    '43',
    '4312',
    '431229',
    '431229101',
    '431229102',
    '431229101201',
    '431229101202',
    '430223',
    '430223001',
  );
  const when = fc.constantFrom('2026-01-01', '2026-06-01', '2026-11-24', '2027-01-01').map(day);
  const post = fc.record({
    county: fc.constantFrom('431229', '430223'),
    service: fc.constantFrom('*', 'assistive-device', 'fuel-subsidy'),
    step: fc.constantFrom('*', 'first-check', 'approval'),
    region: code,
    effectiveFrom: when,
    effectiveTo: fc.option(when),
  });
  const anyQuery = fc.record({
    county: fc.constantFrom('431229', '430223', '360121'),
    service: fc.constantFrom('assistive-device', 'fuel-subsidy', 'petition', '*'),
    step: fc.constantFrom('first-check', 'approval', 'hand-over', '*'),
    area: code,
  });
  const anyDay = fc.constantFrom('2025-12-31', '2026-05-31', '2026-11-24', '2027-02-01');

  it('gives the naive answer on random responsibility lists', () => {
    fc.assert(
      fc.property(
        fc.array(post, { maxLength: 40 }),
        fc.array(anyQuery, { minLength: 1, maxLength: 10 }),
        anyDay,
        (parts, queries, on) => {
          const posts = parts.map((over, place) => aPost(`post-${place % 7}-${place}`, over));
          const index = indexPosts(posts);
          for (const each of queries)
            expect(findPost(index, each, on)?._id).toBe(findPostNaively(posts, each, on)?._id);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which posts come', () => {
    fc.assert(
      fc.property(fc.array(post, { maxLength: 20 }), anyQuery, anyDay, (parts, each, on) => {
        const posts = parts.map((over, place) => aPost(`post-${place}`, over));
        const backwards = [...posts].reverse();
        expect(findPost(indexPosts(backwards), each, on)?._id).toBe(
          findPost(indexPosts(posts), each, on)?._id,
        );
        expect([...posts].sort(compareSpecificity)).toEqual([...backwards].sort(compareSpecificity));
      }),
    );
  });
});
