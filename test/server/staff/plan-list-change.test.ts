import { planListChange, withPlan } from '../../../server/staff/plan-list-change.rules';
import { plainDate } from '../../../shared/calendar/plain-date';
import type { ListChange } from '../../../shared/staff/list-proposal';
import type { Post } from '../../../shared/staff/post';
import { anOrganisation } from '../../factories/organisation';
import { aPost } from '../../factories/post';
import { aStaffMember } from '../../factories/staff-member';

const staff = ['a', 'b', 'c'].map((id) => aStaffMember(id).build());
const today = plainDate('2026-11-24');
const day = plainDate;
const post = (id: string, over: Partial<Post> = {}) => aPost(id, { holderA: 'a', ...over });
const plan = (posts: Post[], change: ListChange) =>
  planListChange(anOrganisation({ posts, staff }), change, 'new', today);
const holders = (over: Partial<Extract<ListChange, { what: 'holders' }>> = {}): ListChange => ({
  ...{ what: 'holders', postId: 'p', holderA: 'b', holderB: 'c', effectiveFrom: day('2026-12-01') },
  ...over,
});
const draft = {
  ...{ title: '初审', unit: 'county', service: '*', step: '*', region: '431229' },
  ...{ holderA: 'b', holderB: null, effectiveFrom: today },
};
const aNew = (over: Partial<typeof draft> = {}): ListChange => ({ what: 'new', post: { ...draft, ...over } });
const errorsOf = (field: string) => ({ code: 'invalid-input', details: { errors: [{ field }] } });

describe('a change of the list', () => {
  it('makes another version for other holders and leaves the older one as it is', () => {
    const before = post('p', { title: '镇专干', effectiveTo: day('2027-01-31') });
    const { added, lastDays } = plan([before], holders());
    expect(added).toEqual([
      { ...before, _id: 'new', holderA: 'b', holderB: 'c', effectiveFrom: '2026-12-01' },
    ]);
    expect(lastDays.size).toBe(0);
  });

  it('takes the place of a version that would begin on the same day', () => {
    const planned = post('q', { effectiveFrom: day('2026-12-01') });
    expect([...plan([post('p'), planned], holders()).lastDays]).toEqual([['q', '2026-11-30']]);
  });

  it('ends every version that would outlast the day, and withdraws what has not begun by then', () => {
    const planned = post('q', { effectiveFrom: day('2026-12-01') });
    const over = post('o', { effectiveTo: day('2026-05-31') });
    const end: ListChange = { what: 'end', postId: 'p', lastDay: today };
    expect([...plan([post('p'), planned, over], end).lastDays]).toEqual([
      ['p', '2026-11-24'],
      ['q', '2026-11-30'],
    ]);
  });

  it('withdraws what was planned, and what was before goes on', () => {
    const planned = post('q', { effectiveFrom: day('2026-12-01') });
    const { posts } = withPlan(
      anOrganisation({ posts: [post('p'), planned], staff }),
      plan([post('p'), planned], { what: 'withdraw', postId: 'q' }),
    );
    expect(posts.map(({ _id, effectiveTo }) => [_id, effectiveTo])).toEqual([
      ['p', null],
      ['q', '2026-11-30'],
    ]);
  });

  it('may add a post again that ended before', () => {
    const ended = post('p', { effectiveTo: day('2026-11-23') });
    expect(plan([ended], aNew()).added).toMatchObject([{ _id: 'new', county: '431229', effectiveTo: null }]);
  });

  test.each<[string, Post[], ListChange, object]>([
    ['a post that is not on the list', [], holders(), { code: 'not-found' }],
    [
      'other holders before a later change of the same post',
      [post('p'), post('q', { effectiveFrom: day('2026-12-02') })],
      holders(),
      { code: 'post-conflict' },
    ],
    [
      'other holders of what is over by then',
      [post('p', { effectiveTo: day('2026-11-30') })],
      holders(),
      { code: 'wrong-state' },
    ],
    ['a second post of the same work', [post('p')], aNew(), { code: 'post-conflict' }],
    [
      'the withdrawal of what has begun',
      [post('p', { effectiveFrom: today })],
      { what: 'withdraw', postId: 'p' },
      { code: 'wrong-state' },
    ],
    [
      'a last day in the past',
      [post('p')],
      { what: 'end', postId: 'p', lastDay: day('2026-11-23') },
      errorsOf('lastDay'),
    ],
    ['a first day in the past', [], aNew({ effectiveFrom: day('2026-11-23') }), errorsOf('effectiveFrom')],
    ['a unit that is not there', [], aNew({ unit: 'nowhere' }), errorsOf('unit')],
    ['a region outside the county', [], aNew({ region: '430223' }), errorsOf('region')],
    ['A and B the same', [post('p')], holders({ holderB: 'b' }), errorsOf('holderB')],
    [
      'the holders that are there',
      [post('p')],
      holders({ holderA: 'a', holderB: null }),
      errorsOf('holderA'),
    ],
    ['a holder who is nobody', [post('p')], holders({ holderA: 'gone' }), errorsOf('holderA')],
  ])('refuses %s', (_words, posts, change, error) => {
    let refusal: unknown;
    try {
      plan(posts, change);
    } catch (thrown) {
      refusal = thrown;
    }
    expect(refusal).toMatchObject(error);
  });
});
