import { StaffItem } from '../../../shared/work-items/staff-view';
import type { StaffViewer } from '../../../shared/staff/viewer';
import { presentStaffItem } from '../../../server/work-items/present/staff-item';
import { allowedActions } from '../../../server/work-items/work-items.policy';
import { at } from '../../factories/calendar';
import { aReading } from '../../factories/present-context';
import { anApplication, MINIAPP_STORY, type Story } from '../../factories/work-item';

function read(
  story: Story,
  now: string | Date,
  staffId = 'long-anping',
  over: Partial<StaffViewer> = {},
): StaffItem {
  const { opened, asStaff } = aReading(story, now);
  const context = asStaff(staffId, over);
  return StaffItem.parse(
    presentStaffItem(story.item, opened, context, {
      allowedActions: allowedActions(context.viewer, story.item, context),
      colleagues: [],
      isReached: true,
    }),
  );
}

const day = MINIAPP_STORY;
const received = anApplication({ on: day.submitted });
const sentBack = received.sentBack(day.sentBack);
const accepted = sentBack.supplemented(day.supplemented).checked(day.checked).accepted(day.accepted);
const assessed = accepted.assessed(day.assessed);

describe('an item as staff see it (mock-up 03)', () => {
  const item = read(assessed, '2026-06-29');

  it('shows no whole name, number, telephone or address, in no note and no record either', () => {
    const { opened } = aReading(assessed, '2026-06-29');
    const talkative = assessed.noted(
      `${opened.person.profile.name}的女儿吴小梅（13900002207）说住${opened.person.profile.address}，身份证${opened.person.profile.identityNumber}`,
    );
    const everything = JSON.stringify(
      read(talkative.approved('2026-06-30').handedOver('2026-07-02'), '2026-07-02'),
    );
    const { profile } = aReading(talkative, '2026-06-29').opened.person;
    for (const secret of [
      '吴德贵',
      '吴小梅',
      '13900002207',
      '13900002208',
      '枫香村三组',
      profile.phone,
      profile.identityNumber,
    ])
      expect(everything).not.toContain(secret);
    expect(everything).toContain('谁签收');
    expect(everything).toContain('吴*梅');
  });

  it('masks the applicant and says what is not secret', () => {
    expect(item.applicant).toMatchObject({
      name: '吴*贵',
      place: '甘棠镇枫香村',
      phone: expect.stringMatching(/^\d{3}\*{4}\d{4}$/),
      identityNumber: expect.stringMatching(/^9912\*+\w{2}$/),
      certificate: expect.stringMatching(/^尾号 \w{4}，肢体二级，有效到 2030年5月6日$/),
    });
    expect(item.agent).toEqual({
      name: '吴*梅',
      relation: '家属代办，申请人是其父亲，关系有效到 2027年6月30日',
    });
  });

  it('says what was found, with the rule that who checked may not decide', () => {
    expect(item.findings).toContainEqual({ holds: true, text: '初审、受理、评估都不是您办的，可以审批' });
    const own = read(assessed, '2026-06-29', 'liang-guodong');
    expect(own.findings).toContainEqual({ holds: false, text: '受理是您办的，这一件要由别人审批' });
    expect(own.notYours).toBe('前面的步骤是您办的，审批要由别人来，您可以看，可以记备注。');
  });

  it('says in one sentence whose it is where it is not the viewer’s', () => {
    expect(item.notYours).toBeNull();
    expect(read(assessed, '2026-06-29', 'wu-xiaolan').notYours).toBe(
      '这一步现在归康复股 龙安平办，您可以看，可以记备注。',
    );
    expect(read(sentBack, '2026-06-10', 'wu-xiaolan', { unit: 'elsewhere' }).notYours).toBe(
      '退回补正中，计时停着，等申请人补齐。',
    );
  });

  it('says which announced days stand behind the promise until they begin, as there are more days left than promised', () => {
    const [promise] = read(received, day.submitted).clocks;
    expect(promise).toMatchObject({ besides: '另加评估 10 个工作日', unit: '个工作日', used: 0, left: 36 });
  });

  it('explains the promise day by day and in a sentence', () => {
    const promise = item.clocks[0]!;
    expect(promise).toMatchObject({
      code: 'promise',
      amount: '26 个工作日',
      besides: null,
      state: 'running',
      used: 8,
      left: 18,
      firstDue: '7月27日 周一',
      due: { on: '2026-07-23' },
    });
    expect(promise.sentence).toBe(
      '6月4日 周四 收件，当天不算。26 个工作日。周末不算，6月19日端午节也不算。补正 6月8日到10日，2 个工作日不计：缺 2 样，已一次告知。评估 6月12日到23日，6 个工作日不计。7月23日 周四 到期。',
    );
    const cells = promise.weeks.flat();
    expect(cells.filter((cell) => cell.n !== null)).toHaveLength(26);
    expect(cells.find((cell) => cell.on === '2026-06-08')).toMatchObject({
      kind: 'counted',
      n: 2,
      name: '补正',
    });
    expect(cells.find((cell) => cell.isToday)!.on).toBe('2026-06-29');
  });

  it('says why a step ends before its own days are over', () => {
    const step = read(anApplication().checked('2026-06-09'), '2026-06-10', 'liang-guodong').clocks.find(
      (clock) => clock.nature === 'step',
    )!;
    expect(step.due.on).toBe('2026-06-11');
    expect(step.sentence).toMatch(/^这一步 3 个工作日，但不能晚于受理期限。6月4日 周四 收件/);
    expect(step.weeks.flat().at(3)).toMatchObject({ on: '2026-06-04', kind: 'received' });
  });

  it('lists each stop with its days, reason and who approved', () => {
    expect(item.stops).toEqual([
      {
        kind: 'supplement',
        word: '补正',
        from: '6月8日',
        to: '6月10日',
        days: 2,
        reason: '缺 2 样，已一次告知',
        approvedBy: '石玉梅',
      },
      {
        kind: 'assessment',
        word: '评估',
        from: '6月12日',
        to: '6月23日',
        days: 6,
        reason: '上门评估',
        approvedBy: '梁国栋',
      },
    ]);
    expect(read(accepted, '2026-06-16').stops[1]).toMatchObject({
      to: null,
      days: 2,
      reason: '上门评估，预计到6月29日',
    });
  });

  it('tells history newest first, who stood in for whom, and what stopped a clock', () => {
    const story = anApplication({ routing: { acceptance: { acting: 'B' } } })
      .checked('2026-06-05')
      .accepted('2026-06-08');
    const { history } = read(story, '2026-06-08');
    expect(history.map(({ n, what, who, stopsClock }) => [n, what, who, stopsClock])).toEqual([
      [3, '已受理', '梁国栋（康复股） 代A 替 吴晓岚', true],
      [2, '村、镇初审通过', '石玉梅（甘棠镇残联）', false],
      [1, '收件', '吴*梅（家属代办）', false],
    ]);
  });

  it.each([
    ['the first round is free', received, 'free', {}],
    ['a second needs the head', assessed, 'needs-head', {}],
    ['the head writes the reason', assessed, 'head-writes', { roles: ['section-head' as const] }],
    ['or allowed it before', assessed.act({ type: 'permit-second-round', words: '新情况' }), 'permitted', {}],
  ])('%s', (_why, story, round, over) => {
    expect(read(story, '2026-06-24', 'long-anping', over).sendBack.round).toBe(round);
  });

  it('offers papers and questions to list as missing, until a day', () => {
    const { candidates, until, untilWords } = read(received, '2026-06-08').sendBack;
    expect(candidates.slice(0, 2).map((each) => each.code)).toEqual(['home-photos', 'medical-record']);
    expect({ until, untilWords }).toEqual({ until: '2026-06-23', untilWords: '6月23日 周二' });
  });

  it('brings the form of the step with its options in it, and begins with what was applied for', () => {
    const form = read(accepted, '2026-06-16', 'zhou-qiming').record;
    expect(form).toMatchObject({ action: 'assess', label: '评估', initial: { device: 'manual-wheelchair' } });
    const device = form.fields.find((field) => field.code === 'device')!;
    expect(device.kind === 'choice' && device.options!.length).toBeGreaterThan(20);
    expect(device).not.toHaveProperty('optionList');
    expect(read(accepted, '2026-06-16', 'wu-xiaolan').record.action).toBeNull();
  });

  it('offers only refusals of this step', () => {
    expect(read(accepted, '2026-06-16').refusals.map((reason) => reason.code)).toEqual(['not-suitable']);
  });

  it('marks what was supplemented and names each picture', () => {
    expect(item.papers).toMatchObject([
      {
        code: 'home-photos',
        supplemented: true,
        files: [
          { id: 'photo-3', label: '家门口' },
          { id: 'photo-4', label: '过道' },
        ],
      },
    ]);
  });

  it('says that silence accepted', () => {
    const deemed = read(received.deemedAccepted(at('2026-06-12', '00:00')), '2026-06-12');
    expect(deemed.acceptedWords).toBe('逾期没有受理（6月12日），按规定从收件之日起视为受理');
  });

  it('says on which day a submission after closing time counts', () => {
    const late = anApplication({ on: at('2026-06-05', '20:14') });
    expect(read(late, '2026-06-08').receivedWords).toBe('6月5日 20:14 网上提交，按 6月8日 周一 收件');
  });
});
