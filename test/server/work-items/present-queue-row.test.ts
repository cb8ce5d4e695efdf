import { QueueRow } from '../../../shared/work-items/queue-view';
import type { StaffViewer } from '../../../shared/staff/viewer';
import { presentQueueRow } from '../../../server/work-items/present/queue-row';
import { aReading } from '../../factories/present-context';
import { anApplication, APPROVER, MINIAPP_STORY, type Story } from '../../factories/work-item';

const row = (story: Story, now: string | Date, staffId = 'shi-yumei', over: Partial<StaffViewer> = {}) =>
  QueueRow.parse(presentQueueRow(story.item, aReading(story, now).asStaff(staffId, over)));

const received = anApplication({ on: MINIAPP_STORY.submitted });
const sentBack = received.sentBack(MINIAPP_STORY.sentBack);

describe('a row of a queue', () => {
  it.each([
    ['2026-06-04', 'ok', '还剩 3 个工作日'],
    ['2026-06-05', 'soon', '还剩 2 个工作日'],
    ['2026-06-09', 'today', '今天下班前'],
    ['2026-06-10', 'over', '已超 1 个工作日'],
  ])('says on %s %s: %s', (now, kind, sentence) => {
    expect(row(received, now).due).toEqual({
      kind,
      sentence,
      date: '6月9日 周二',
      on: '2026-06-09',
      provisional: false,
    });
  });

  it('is stopped while the applicant has it, until the day of the supplement', () => {
    expect(row(sentBack, '2026-06-10').due).toMatchObject({
      kind: 'stop',
      sentence: '停表 · 等补正',
      on: '2026-06-23',
    });
  });

  it('shows the clock that comes first: the ceiling of the statutory one', () => {
    const story = anApplication().checked('2026-06-09');
    expect(row(story, '2026-06-10', 'liang-guodong').due.on).toBe('2026-06-11');
  });

  it('names whom it concerns only masked, and says that somebody filed it for them', () => {
    expect(row(received, '2026-06-04')).toMatchObject({
      applicant: '吴*贵',
      place: '甘棠镇枫香村',
      filedByAgent: true,
      title: '普通轮椅',
      service: '辅助器具适配',
    });
    expect(row(anApplication({ agent: null }), '2026-06-04').filedByAgent).toBe(false);
  });

  it.each([
    ['its own worker', 'shi-yumei', {}, '初审'],
    ['a colleague', 'liang-guodong', {}, '看进度'],
  ])('offers %s the next step as a verb', (_who, staffId, over, verb) => {
    expect(row(received, '2026-06-04', staffId, over).next).toBe(verb);
  });

  it('offers an unassigned item to whoever is in its unit', () => {
    const nobody = anApplication({ routing: { 'first-check': { assignee: null, acting: 'none' } } });
    expect(row(nobody, '2026-06-04', 'shi-yumei', { unit: 'town' })).toMatchObject({
      next: '领办',
      assignee: null,
    });
    expect(row(nobody, '2026-06-04', 'shi-yumei', { unit: 'rehab' }).next).toBe('看进度');
  });

  it('says for whom a stand-in has it', () => {
    const story = anApplication({ routing: { acceptance: { acting: 'B' } } }).checked();
    expect(row(story, '2026-06-05').assignee).toEqual({
      staffId: 'liang-guodong',
      name: '梁国栋',
      acting: 'B',
      awayUntil: null,
      actingFor: '吴晓岚',
    });
  });

  describe('of which somebody was asked to approve an extension', () => {
    const asked = anApplication()
      .checked('2026-06-08')
      .accepted('2026-06-10')
      .act({ type: 'ask-extension', clock: 'promise', amount: 5, words: '县里缺货。' }, '2026-06-11');
    const seen = (story: Story, staffId: string) => {
      const { approval, next } = row(story, '2026-06-12', staffId);
      return { isMine: approval?.isMine ?? null, next };
    };

    it('asks that person for it, and nobody else; answered it asks nobody', () => {
      expect(seen(asked, APPROVER)).toEqual({ isMine: true, next: '批延期' });
      expect(seen(asked, 'zhou-qiming')).toEqual({ isMine: false, next: '评估' });
      const answered = asked.answered({ type: 'approve-extension', request: 4 }, '2026-06-12');
      expect(seen(answered, APPROVER)).toEqual({ isMine: null, next: '看进度' });
    });
  });

  it('says on which day the applicant urged, until the next step', () => {
    const urged = received.urged('2026-06-05');
    expect(row(urged, '2026-06-08').urgedOn).toBe('6月5日');
    expect(row(received, '2026-06-08').urgedOn).toBeNull();
    expect(row(urged.checked('2026-06-08'), '2026-06-08').urgedOn).toBeNull();
    expect(row(urged.withdrawn('2026-06-08'), '2026-06-08').urgedOn).toBeNull();
  });
});
