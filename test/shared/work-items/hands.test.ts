import { handsToKeepApart, INTAKE } from '../../../shared/work-items/hands';
import type { Action, AnyAction } from '../../../shared/work-items/actions';
import { anApplication } from '../../factories/work-item';

const HEAD: Action['actor'] = {
  kind: 'staff',
  id: 'account-head',
  memberId: 'head',
  roles: ['section-head'],
};
const approve: AnyAction = { type: 'approve', record: {} };
const approvedByHead = (story: ReturnType<typeof anApplication>) =>
  story.checked().accepted().assessed().act(approve, undefined, HEAD).item.history.at(-1)!.by.memberId;

it.each<AnyAction>([
  { type: 'note', words: '打过电话' },
  { type: 'permit-second-round', words: '评估机构新提出' },
  { type: 'assign', staffId: 'wu-xiaolan' },
])('who only did $type in the first check may approve', (body) => {
  expect(approvedByHead(anApplication().act(body, undefined, HEAD))).toBe('head');
});

it('who sent back in the first check may not approve', () => {
  const missing = [{ kind: 'paper', code: 'home-photos', why: '看不清', countsAsGood: '看得清' }] as const;
  const sentBack = anApplication().act(
    { type: 'request-supplement', missing: [...missing], nothingElseMissing: true },
    undefined,
    HEAD,
  );
  const supplemented = sentBack.act(
    { type: 'supplement', answers: {}, papers: { 'home-photos': ['photo-3'] } },
    undefined,
    { ...HEAD, kind: 'resident', memberId: 'wu-xiaomei' },
  );
  expect(() => approvedByHead(supplemented)).toThrow('segregation');
});

it('who took it in may do every step, unless the definition keeps one apart from taking in', () => {
  const { history, step } = anApplication().item;
  const takenIn = { step, history: [{ ...history[0]!, by: HEAD }] };
  expect(handsToKeepApart(takenIn, 'head', ['first-check'])).toEqual([]);
  expect(handsToKeepApart(takenIn, 'head', [INTAKE])).toEqual([{ staffId: 'head', step: INTAKE }]);
  expect(handsToKeepApart({ step, history }, 'head', [INTAKE])).toEqual([]);
});
