import { allowedActions } from '../../../server/work-items/work-items.policy';
import jointHandling from '../../../shared/service-catalogue/definitions/joint-handling';
import assistiveDevice from '../../../shared/service-catalogue/definitions/assistive-device';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import type { WorkItem } from '../../../shared/work-items/work-item';
import { at } from '../../factories/calendar';
import { aStaffViewer } from '../../factories/viewer';
import { anApplication } from '../../factories/work-item';

const now = at('2026-06-24');
const sentBackOnce = anApplication().sentBack('2026-06-08').supplemented('2026-06-10').item;
const permits = (item: WorkItem, definition: ServiceDefinition = assistiveDevice) => {
  const head = aStaffViewer('head', { unit: item.line.at(-1)!, roles: ['section-head'] });
  return allowedActions(head, item, { definition, now }).includes('permit-second-round');
};

describe('a further round of asking for papers is permitted', () => {
  it('when the first is used up, in a step that can send back', () => {
    expect(permits(sentBackOnce)).toBe(true);
    expect(permits(anApplication().item)).toBe(false);
  });

  it('not in a step that never sends back', () => {
    expect(permits({ ...sentBackOnce, step: 'hand-over' })).toBe(false);
  });

  it('not for what another office was asked, whose service knows of no rounds at all', () => {
    expect(permits({ ...sentBackOnce, step: 'part' }, jointHandling)).toBe(false);
  });

  it('not of a service without rounds', () => {
    const supplement = { ...assistiveDevice.supplement, rounds: 0 };
    expect(permits(sentBackOnce, { ...assistiveDevice, supplement })).toBe(false);
  });
});
