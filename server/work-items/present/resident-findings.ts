import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import { recordFieldsOf } from '@zhucantong/shared/service-catalogue/step-record';
import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { labelledAnswers } from './labelled-values';
import type { OpenedItem, ResidentContext } from './present-context';

/** An office's part of the same matter, as it was opened for the same reader. */
export interface EarlierLeg {
  item: WorkItem;
  opened: OpenedItem;
  context: ResidentContext;
}

/** What steps wrote down for the person to read, in whichever office; of a step done twice what was written last. */
export function presentFindings(legs: readonly EarlierLeg[]): Pick<ResidentItem, 'findings'> {
  const byStep = new Map<string, NonNullable<ResidentItem['findings']>[number]>();
  for (const { item, opened, context } of legs)
    for (const { n, step: code } of item.history) {
      const step = getStep(context.definition, code);
      const record = step.tellsApplicant && opened.entries.get(n)?.record;
      if (!record) continue;
      const values = labelledAnswers(context.definition, recordFieldsOf(step), record);
      const said = values.filter(({ code: field }) => record[field] !== undefined && record[field] !== '');
      byStep.set(code, {
        title: step.residentTitle,
        values: said.map(({ label, value }) => ({ label, value })),
      });
    }
  return byStep.size > 0 ? { findings: [...byStep.values()] } : {};
}
