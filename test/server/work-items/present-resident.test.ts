import { ResidentItem } from '../../../shared/work-items/resident-view';
import { presentResidentCard } from '../../../server/work-items/present/resident-card';
import { presentResidentItem } from '../../../server/work-items/present/resident-item';
import { allowedActions } from '../../../server/work-items/work-items.policy';
import { at } from '../../factories/calendar';
import { aReading } from '../../factories/present-context';
import { anApplication, MINIAPP_STORY, type Story } from '../../factories/work-item';

/** As the daughter reads it; every reading must fit the schema. */
function read(story: Story, now: string | Date, personId = 'wu-xiaomei'): ResidentItem {
  const { opened, asResident } = aReading(story, now);
  const context = asResident(personId);
  return ResidentItem.parse(
    presentResidentItem(story.item, opened, context, {
      allowed: allowedActions(context.viewer, story.item, context),
    }),
  );
}

const day = MINIAPP_STORY;
const received = anApplication({ on: day.submitted });
const sentBack = received.sentBack(day.sentBack);
const supplemented = sentBack.supplemented(day.supplemented);
const assessed = supplemented.checked(day.checked).accepted(day.accepted).assessed(day.assessed);
const approved = assessed.approved('2026-06-30');

describe('the receipt (mock-up 07)', () => {
  const receipt = read(received, '2026-06-04');

  it('promises 27 July and says of every step when it ends at the latest', () => {
    expect(receipt.promise).toMatchObject({
      on: '2026-07-27',
      firstOn: '2026-07-27',
      missed: false,
      moved: null,
    });
    expect(receipt.promise!.steps.map(({ title, amount, day: on }) => `${title} ${amount} ${on}`)).toEqual([
      '村、镇初审 3 天 6月9日',
      '县残联受理 3 天 6月12日',
      '上门评估 最多 10 天 6月29日',
      '审批 5 天 7月6日',
      '送到手上，教会用 15 天 7月27日',
    ]);
  });

  it('says from when and how days are counted', () => {
    expect(receipt.promise!.sentences.slice(0, 2)).toEqual([
      '从明天 6月5日 开始数。',
      '天数都是工作日。周末不算，6月19日端午节也不算。',
    ]);
  });

  it('says that nothing is to be done, who has it, and for whom it is', () => {
    expect(receipt).toMatchObject({
      youDo: null,
      youDoDetail: '看好了，当天告诉您。',
      holder: { name: '石玉梅' },
      for: { name: '吴德贵', isSelf: false },
      filedBy: '吴小梅',
    });
    expect(receipt.tag).toEqual({ word: '正在初审', tone: 'info' });
  });

  it('counts a submission after closing time from the next working day, and says so', () => {
    const late = read(anApplication({ on: at('2026-06-05', '20:14') }), at('2026-06-05', '20:15'));
    expect(late.promise!.sentences).toContain('您6月5日交的时候已经下班，按6月8日收到算。');
  });

  it('marks a promise that crosses into a year without a schedule', () => {
    expect(read(anApplication({ on: '2026-12-21' }), '2026-12-21').promise!.provisional).toBe(true);
    expect(read(anApplication({ on: '2026-12-21' }), '2026-12-21').promiseLine).toContain('（暂定）');
  });
});

describe('sent back (mock-up 09)', () => {
  const waiting = read(sentBack, '2026-06-10');

  it('says how many are missing and until when, first of all', () => {
    expect(waiting).toMatchObject({
      tag: { word: '等您补材料', tone: 'warn' },
      headline: '还差 2 样，最晚6月23日补好',
      leafOn: '2026-06-23',
      youDo: '还差 2 样，都在这里',
    });
  });

  it('lists everything at once with why and what counts as good', () => {
    expect(waiting.supplement!.items).toEqual([
      {
        kind: 'paper',
        code: 'home-photos',
        title: '家门口和过道的照片',
        why: '上次没拍到台阶',
        countsAsGood: '整扇门都在照片里，看得清台阶和宽窄',
      },
      {
        kind: 'field',
        code: 'contactPhone',
        title: '手机号',
        why: '打了两次没打通，换一个',
        countsAsGood: '打得通的手机号',
      },
    ]);
  });

  it('draws the stopped clock as days: the day of the return counts, the next does not', () => {
    expect(waiting.supplement!.days.map(({ on, kind, n }) => `${on.slice(8)} ${kind} ${n ?? '-'}`)).toEqual([
      '04 received -',
      '05 counted 1',
      '06 rest -',
      '07 rest -',
      '08 counted 2',
      '09 stopped -',
      '10 stopped -',
    ]);
    expect(waiting.supplement).toMatchObject({
      clockSentence: '已用 2 天，还剩 24 天。',
      ifTodayOn: '2026-07-29',
      untilWords: '6月23日',
    });
  });

  it('names who asked, with a telephone', () => {
    expect(waiting.supplement!.askedBy).toMatchObject({ name: '石玉梅', phone: '0745-0000101' });
  });

  it('says after the supplement how far the day moved', () => {
    expect(read(supplemented, '2026-06-10')).toMatchObject({
      promise: { on: '2026-07-29', firstOn: '2026-07-27', moved: '原来是7月27日，往后 2 个工作日' },
      supplement: null,
    });
  });

  it('can be taken up again for ninety days after it closed', () => {
    const lapsed = sentBack.lapsed(at('2026-06-24', '00:00'));
    const closed = read(lapsed, '2026-06-24');
    expect(closed).toMatchObject({
      tag: { word: '可以接着办' },
      youDo: '9月22日前补好，可以接着办',
      supplement: { reopenUntil: '2026-09-22' },
    });
    expect(closed.allowedActions).toEqual(['reopen']);
    expect(read(lapsed, '2026-09-23')).toMatchObject({
      youDo: null,
      headline: '没等到您补材料，这一件结束了',
      allowedActions: [],
    });
  });
});

describe('under way (mock-up 08)', () => {
  const onItsWay = read(assessed, '2026-06-29');

  it('says tomorrow where it is tomorrow, and what is left', () => {
    expect(onItsWay).toMatchObject({
      headline: '最晚明天批完',
      leafOn: '2026-06-30',
      remaining: '还剩 1 个工作日',
      youDoDetail: '批好了，当天告诉您。',
    });
    expect(read(assessed, '2026-06-30').headline).toBe('最晚今天批完');
    expect(read(assessed, '2026-06-25').headline).toBe('最晚6月30日批完');
  });

  it('says that the early assessment brought the day forward', () => {
    expect(onItsWay.promiseLine).toBe('最晚7月23日送到手上，比原来早 4 个工作日');
    expect(onItsWay.promise).toMatchObject({ on: '2026-07-23', firstOn: '2026-07-27' });
  });

  it('tells the whole way in plain words', () => {
    expect(
      onItsWay.timeline.map(({ state, title, day: on, detail, who }) =>
        [state, title, on, detail, who].filter(Boolean).join(' | '),
      ),
    ).toEqual([
      'done | 您提交申请 | 6月4日',
      'returned | 退回补 2 样材料 | 6月8日 | 您6月10日补齐，中间不计时 | 甘棠镇残联 石玉梅',
      'done | 村、镇初审，通过了 | 6月11日 | 甘棠镇残联 石玉梅',
      'done | 县残联受理 | 6月12日 | 康复股 梁国栋',
      'done | 上门评估 | 6月23日 | 普通轮椅，1 件，座宽 42 厘米，县库实物，不用个人出钱 | 康复股 周启明',
      'now | 正在审批 | 最晚 6月30日 | 康复股 龙安平',
      'ahead | 送到手上，教会用 | 最晚 7月23日',
    ]);
  });

  it('keeps the office’s notes to the office', () => {
    const noted = read(assessed.noted('家里情况复杂，下次带两个人去'), '2026-06-29');
    expect(JSON.stringify(noted)).not.toContain('家里情况复杂');
  });

  it('tells each of the two who filed it', () => {
    expect(onItsWay.timeline[0]!.title).toBe('您提交申请');
    const his = read(assessed, '2026-06-29', 'wu-degui');
    expect(his.timeline[0]!.title).toBe('吴小梅替您提交申请');
    expect(his.for.isSelf).toBe(true);
  });

  it('says that the office is late with a step as plainly as anything', () => {
    const late = read(assessed, '2026-07-02');
    expect(late).toMatchObject({ headline: '这一步我们晚了 2 个工作日，正在催', remaining: null });
    expect(late.timeline.find((step) => step.key === 'step-approval')).toMatchObject({
      state: 'late',
      day: '说好 6月30日',
    });
  });

  it('reads the page aloud, numbers digit by digit', () => {
    expect(onItsWay.readAloud.slice(0, 5)).toEqual([
      '吴德贵的普通轮椅，正在审批。',
      '编号靖 4 8 3 9 1 7 5 2。',
      '最晚明天批完。',
      '最晚7月23日送到手上，比原来早 4 个工作日。',
      '现在不用您做什么。批好了，当天告诉您。',
    ]);
  });
});

describe('a missed promise (mock-up 10)', () => {
  it('is still kept in the last minute of its day and missed in the next', () => {
    expect(read(approved, at('2026-07-23', '23:59')).promise!.missed).toBe(false);
    expect(read(approved, at('2026-07-24', '00:00')).promise).toMatchObject({ missed: true, lateDays: 1 });
  });

  it('is said with the day that was promised and the working days since', () => {
    const missed = read(approved.overdue('promise', at('2026-07-24', '00:00')), '2026-07-27');
    expect(missed).toMatchObject({
      tag: { word: '我们晚了', tone: 'danger' },
      headline: '说好7月23日，我们没做到，晚了 2 个工作日',
      leafOn: '2026-07-23',
      youDoDetail: '对不起，责任在我们。正在催办，您不用做什么。',
      promise: { on: '2026-07-23', lateDays: 2, moved: null },
      promiseLine: null,
    });
    expect(missed.timeline).toContainEqual(
      expect.objectContaining({ state: 'late', title: '说好的日子，我们没做到', day: '7月23日' }),
    );
  });
});

describe('the end', () => {
  it('asks for confirmation when it was handed over', () => {
    const handed = read(approved.handedOver('2026-07-10'), '2026-07-10');
    expect(handed).toMatchObject({
      tag: { word: '等您确认', tone: 'warn' },
      youDo: '拿到了、会用了，请点“确认收到”',
      leafOn: '2026-07-10',
    });
    expect(handed.allowedActions).toEqual(['confirm-receipt', 'report-not-received']);
  });

  it('is done after the confirmation', () => {
    const done = read(approved.handedOver('2026-07-10').confirmed('2026-07-13'), '2026-07-20');
    expect(done).toMatchObject({
      tag: { word: '办好了', tone: 'ok' },
      headline: '7月13日办好了',
      isOpen: false,
      holder: null,
      promise: { missed: false },
    });
  });

  it('gives a refusal with reason, plain words, other help, remedy and a telephone', () => {
    expect(read(assessed.refused('2026-06-29'), '2026-06-30')).toMatchObject({
      headline: '这次没有批准',
      promise: null,
      refusal: {
        reason: '评估结论：现在不适合用',
        words: '评估下来，现在用了容易摔。',
        otherHelp: ['先做康复训练，3 个月后再评估'],
        remedy:
          '不同意这个结果，可以到县政务服务中心残联窗口（渠阳镇政务服务中心一楼，工作日 8:30 到 12:00、14:00 到 17:30），或者打县残联 0745-0000100 反映，也可以打 12345。',
        phone: '0745-0000104',
      },
    });
  });

  it('tells that silence accepted, from the day of receipt', () => {
    const deemed = read(received.deemedAccepted(at('2026-06-12', '00:00')), '2026-06-12');
    expect(deemed.timeline[1]).toMatchObject({
      state: 'late',
      title: '按规定已经算受理',
      detail: '我们没有按时回复您，从您交的那天起就算受理。',
    });
  });
});

it('a card says the same as its item', () => {
  const { opened, asResident } = aReading(assessed, '2026-06-29');
  const card = presentResidentCard(assessed.item, opened, asResident());
  expect(read(assessed, '2026-06-29')).toMatchObject(card);
  expect(card).toMatchObject({
    title: '普通轮椅',
    icon: 'wheelchair',
    changedAt: at(day.assessed).toISOString(),
  });
});
