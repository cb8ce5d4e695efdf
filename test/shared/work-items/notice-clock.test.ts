import firstIssue from '../../../shared/service-catalogue/definitions/certificate-first-issue';
import renewal from '../../../shared/service-catalogue/definitions/certificate-renewal';
import type { AnyAction } from '../../../shared/work-items/actions';
import { foldHistory } from '../../../shared/work-items/evolve';
import { clockOf, momentOf } from '../../../shared/work-items/work-item';
import { presentClocks } from '../../../server/work-items/present/staff-clocks';
import { at } from '../../factories/calendar';
import { aReading } from '../../factories/present-context';
import { anApplication, type Story } from '../../factories/work-item';

const PLACES = { residence: '431229101', household: '431229102' };
const POST: AnyAction = { type: 'post-notice', record: { postedAt: '村委会门口' } };
const END: AnyAction = { type: 'end-notice', record: {} };
const OBJECTION: AnyAction = { type: 'record-objection', words: '他能走' };
const assessed: AnyAction = {
  type: 'enter-outside-result',
  record: {
    ...{ conclusion: 'met', category: '4', level: '3', seenAt: 'hospital', assessedOn: '2026-03-11' },
    ...{ institution: '县人民医院', doctors: '甲医生、乙医生' },
  },
  papers: { 'assessment-form': ['photo-9'] },
};
const answered = (story: Story, more: object): AnyAction => ({
  ...{ type: 'answer-objection', objection: story.item.version, words: '去看过了', finding: 'dismissed' },
  ...more,
});

/** A first issue in one county, hung up on Thursday 12 March 2026 for five working days: up to the 19th. */
const posted = (): Story =>
  anApplication({
    ...{ definition: firstIssue, on: '2026-03-10', places: PLACES },
    answers: {
      ...{ livesIn: 'household', applicant: 'self', difficulties: ['moving'], assessAt: 'hospital' },
      ...{ callPhone: '19900002207', delivery: 'window', consentHealth: true },
    },
    papers: { 'identity-papers': ['photo-1'], portrait: ['photo-2'] },
  })
    .act({ type: 'accept', record: { identity: 'in-person', appointed: 'county-hospital' } }, '2026-03-11')
    .act(assessed, '2026-03-12')
    .act(POST, '2026-03-12');

const decision = ({ item }: Story) => clockOf(item, 'decision');

describe('what runs from the end of a notice', () => {
  it('does not run while it hangs', () => {
    expect(decision(posted())).toBeUndefined();
  });

  it('counts from its last day, not from the day on which somebody ends it', () => {
    for (const ended of ['2026-03-20', '2026-03-27']) {
      const story = posted().act(END, ended);
      expect(story.item.step).toBe('review');
      expect(decision(story)).toMatchObject({ startedAt: new Date(at('2026-03-20', '00:00').getTime() - 1) });
      expect(decision(story)!.dueOn).toBe('2026-04-02');
    }
  });

  it('is late at once, and marked by the next sweep, where it is ended after its day', () => {
    const story = posted().act(END, '2026-04-03');
    expect(decision(story)).toMatchObject({ dueOn: '2026-04-02', endedAt: null });
    expect(story.item.wakeAt! <= at('2026-04-03')).toBe(true);
    expect(decision(story.overdue('decision', '2026-04-03'))!.overdueAt).toEqual(at('2026-04-03'));
  });

  it('is not moved by an objection that is answered in time, and counts from an answer that comes later', () => {
    const objected = posted().act(OBJECTION, '2026-03-18');
    const inTime = objected.act(answered(objected, {}), '2026-03-19').act(END, '2026-03-20');
    expect(decision(inTime)!.dueOn).toBe('2026-04-02');
    const later = objected.act(answered(objected, {}), '2026-03-24').act(END, '2026-03-26');
    expect(decision(later)).toMatchObject({ startedAt: at('2026-03-24'), dueOn: '2026-04-08' });
  });

  it('has not begun where an objection leads back, and counts from the last day of what is posted again', () => {
    const objected = posted().act(OBJECTION, '2026-03-18');
    const back = objected.act(answered(objected, { finding: 'upheld', backTo: 'assessment' }), '2026-03-19');
    expect(decision(back)).toBeUndefined();
    expect(momentOf(back.item, 'notice-ended')).toBeUndefined();
    const again = back.act(assessed, '2026-03-24').act(POST, '2026-03-24').act(END, '2026-04-01');
    expect(decision(again)!.dueOn).toBe('2026-04-15');
    expect(again.item.clocks.filter(({ code }) => code === 'decision')).toHaveLength(1);
  });

  it('tells the office from what it counts', () => {
    const story = posted().act(END, '2026-03-20');
    const { asStaff } = aReading(story, '2026-03-20');
    const told = presentClocks(story.item, asStaff('long-anping')).find(({ code }) => code === 'decision')!;
    expect(told.sentence).toMatch(/^3月19日 周四 公示期满，当天不算。10 个工作日。/);
  });

  it('follows from the history alone', () => {
    const objected = posted().act(OBJECTION, '2026-03-18');
    const { item, context } = objected.act(answered(objected, {}), '2026-03-24').act(END, '2026-03-26');
    expect(foldHistory(item, item.history, context)).toEqual(item);
  });
});

it('what runs from the coming to a place says so, and to which', () => {
  const story = anApplication({
    ...{ definition: renewal, on: '2026-03-10', places: PLACES },
    answers: { livesIn: 'household', why: 'ending', health: 'same', delivery: 'window' },
    papers: { 'old-certificate': ['photo-1'], portrait: ['photo-2'] },
  }).act({ type: 'accept', record: { oldSeen: 'matches', condition: 'as-written' } }, '2026-03-11');
  const { asStaff } = aReading(story, '2026-03-11');
  const told = presentClocks(story.item, asStaff('long-anping')).map(({ code, sentence }) => [
    code,
    sentence,
  ]);
  expect(Object.fromEntries(told)).toMatchObject({
    acceptance: expect.stringMatching(/^3月10日 周二 收件，/),
    decision: expect.stringMatching(/^3月11日 周三 到户籍地，当天不算。/),
  });
});
