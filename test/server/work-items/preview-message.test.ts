import { plainDate } from '../../../shared/calendar/plain-date';
import { MessagePreview } from '../../../shared/work-items/staff-view';
import { previewMessage } from '../../../server/work-items/present/preview-message';
import { aReading } from '../../factories/present-context';
import { anApplication, MINIAPP_STORY as day, MISSING, type Story } from '../../factories/work-item';

const received = anApplication({ on: day.submitted });
const assessed = received
  .sentBack(day.sentBack)
  .supplemented(day.supplemented)
  .checked(day.checked)
  .accepted(day.accepted)
  .assessed(day.assessed);

describe('the preview of a message', () => {
  const preview = (story: Story) =>
    MessagePreview.parse(previewMessage(story.change, aReading(story, day.sentBack).context));

  it('of a send-back is what will be delivered, with everything that is missing', () => {
    const { wechat, sms, paper } = preview(received.sentBack(day.sentBack, MISSING));
    expect(wechat).toEqual({
      title: '还差 2 样，都在这里',
      lines: [
        '普通轮椅，编号 靖 4839-1752。最晚 6月23日 补好，补好前不计时。',
        '1. 家门口和过道的照片：上次没拍到台阶。这样就行：整扇门都在照片里，看得清台阶和宽窄。',
        '2. 手机号：打了两次没打通，换一个。这样就行：打得通的手机号。',
      ],
    });
    expect(sms).toBe(
      '【助残通】还差 2 样，都在这里。普通轮椅，编号 靖 4839-1752。最晚 6月23日 补好，补好前不计时。',
    );
    expect(paper.at(-1)).toBe('甘棠镇残联　6月8日 周一');
  });

  it('of a refusal carries reason, words, other help and the remedy, which nobody can delete', () => {
    expect(preview(assessed.refused()).wechat.lines.slice(1)).toEqual([
      '理由：评估结论：现在不适合用',
      '评估下来，现在用了容易摔。',
      '还可以这样：先做康复训练，3 个月后再评估。',
      expect.stringMatching(
        /^不同意这个结果，可以到县政务服务中心残联窗口（.*0745-0000100 反映，也可以打 12345。$/,
      ),
    ]);
  });

  it('of a new day says the day and why it came late', () => {
    const story = assessed.approved('2026-06-30');
    const told = story.act(
      { type: 'give-new-day', on: plainDate('2026-08-10'), words: '订的货晚到了。' },
      '2026-07-31',
    );
    expect(preview(told).wechat).toEqual({
      title: '新的日子定了',
      lines: [
        '普通轮椅，编号 靖 4839-1752。新的日子是 8月10日。为什么晚了，写在这一件里。',
        '订的货晚到了。',
      ],
    });
  });

  it('says so where nothing is sent', () => {
    expect(preview(assessed.noted('看过'))).toMatchObject({
      wechat: { title: '这一步不给申请人发消息', lines: [] },
      sms: '',
    });
  });
});
