import { clockOf } from '../../../shared/work-items/work-item';
import { anApplication, MINIAPP_STORY } from '../../factories/work-item';

const promised = (story: ReturnType<typeof anApplication>) => clockOf(story.item, 'promise')!;

describe('the worked example of MINIAPP.md §6', () => {
  const received = anApplication({ on: MINIAPP_STORY.submitted });
  const supplemented = received.sentBack(MINIAPP_STORY.sentBack).supplemented(MINIAPP_STORY.supplemented);
  const assessed = supplemented
    .checked(MINIAPP_STORY.checked)
    .accepted(MINIAPP_STORY.accepted)
    .assessed(MINIAPP_STORY.assessed);

  it('promises 27 July on the receipt', () => {
    expect(promised(received).dueOn).toBe('2026-07-27');
  });

  it('promises 29 July once the supplement is in', () => {
    expect(promised(supplemented).dueOn).toBe('2026-07-29');
  });

  it('moves to 23 July after the early assessment, and keeps the first date', () => {
    expect(promised(assessed).dueOn).toBe('2026-07-23');
    expect(promised(assessed).firstDueOn).toBe('2026-07-27');
  });

  it('lets the approval end on 30 June', () => {
    expect(clockOf(assessed.item, 'step')!.dueOn).toBe('2026-06-30');
  });
});
