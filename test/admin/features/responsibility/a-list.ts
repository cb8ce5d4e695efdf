import { plainDate } from '@zhucantong/shared/calendar/plain-date';
import type { PostRow, ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import type { RoutingTrialAnswer } from '@zhucantong/shared/staff/routing-trial';

export const today = plainDate('2026-11-24');
export const post = (more: Partial<PostRow> = {}): PostRow => ({
  ...{
    id: 'p-1',
    title: '镇专干',
    service: 'fuel',
    serviceTitle: '燃油补贴',
    step: 'check',
    stepTitle: '镇初审',
  },
  ...{ region: '431229101', regionName: '甘棠镇', unit: 'town', unitName: '甘棠镇残联' },
  holderA: { staffId: 'long', name: '龙秀兰', awayUntil: '11月27日' },
  holderB: { staffId: 'xiang', name: '向国平', awayUntil: null },
  ...{ from: plainDate('2026-01-01'), to: null, state: 'current', conflicts: [] },
  ...more,
});
export const list = (more: Partial<ResponsibilityList> = {}): ResponsibilityList => ({
  ...{ today, mayEdit: true, posts: [post()], gaps: [] },
  services: [{ code: 'fuel', title: '燃油补贴', steps: [{ code: 'check', title: '镇初审' }] }],
  units: [{ code: 'town', title: '甘棠镇残联' }],
  staff: ['long/龙秀兰', 'xiang/向国平', 'wu/吴晓岚'].map((each) => {
    const [staffId = '', name = ''] = each.split('/');
    return { staffId, name, about: '甘棠镇残联 专干' };
  }),
  areas: [
    { code: '431229', title: '全县' },
    { code: '431229101', title: '甘棠镇' },
    { code: '431229102', title: '三锹乡' },
  ],
  ...more,
});
export const answer = (name: string): RoutingTrialAnswer => ({
  assignee: { staffId: 'xiang', name, acting: 'B' },
  ...{ actingFor: '龙秀兰', unitName: '甘棠镇残联', sentence: `龙秀兰不在岗，由${name}代办。` },
  rules: [
    {
      ...{ postId: 'p-1', title: '镇专干', words: '燃油补贴 × 镇初审 × 甘棠镇', since: '1月1日起' },
      ...{ wins: true, isDraft: false, why: '只有这一条管' },
    },
  ],
  people: [
    { staffId: 'long', name: '龙秀兰', as: 'A 岗', result: 'passed-over', why: '不在岗', cause: 'absent' },
    { staffId: 'xiang', name, as: 'B 岗', result: 'chosen', why: '在岗，没有要回避的', cause: null },
  ],
  ...{ day: '11月24日 周二', conflicts: [], fillsGap: false },
});
