import { DomainError } from '@zhucantong/shared/errors';
import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import type { ResidentViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { TypeSize } from '../printing/print-document';
import type { Printer } from '../printing/printer';
import { presentSlip } from './present/intake-receipt';
import { receiptDocument } from './present/printed-receipt';
import { recordRevealed, type RecordRevealedDeps } from './record-revealed';
import { handsSlipOver } from './work-items.policy';
import { openForViewing, presentContextOf, type ViewWorkItemDeps } from './view-work-item';

export interface PrintReceiptDeps extends ViewWorkItemDeps, RecordRevealedDeps {
  printer: Printer;
}

/**
 * The slip of an item as of now, as PDF. Of staff only whoever puts it into the person's hand gets the name in full, and that
 * stands in the access log before it leaves; to whoever else may see the item it is masked, as everywhere.
 *
 * @throws DomainError not-found for what the viewer may not see, and for another office's part: nobody handed it in.
 */
export async function printReceipt(
  deps: PrintReceiptDeps,
  viewer: StaffViewer | ResidentViewer,
  id: string,
  type: TypeSize,
  moment: { now: Date; requestId: string },
): Promise<Buffer> {
  const loaded = await deps.items.get(viewer, id);
  const { item } = loaded;
  if (item.partOf) throw new DomainError('not-found');
  const [opened, context, countyName] = await Promise.all([
    openForViewing(deps, loaded),
    presentContextOf(deps, item, moment.now),
    deps.placeName(item.county, item.county),
  ]);
  const inFull =
    viewer.kind === 'resident' || handsSlipOver(viewer, item, getStep(context.definition, item.step));
  if (inFull && viewer.kind === 'staff')
    await recordRevealed(deps, viewer, item, { field: 'name', reason: 'print-receipt' }, moment);
  const slip = presentSlip(item, opened, context);
  return deps.printer.print(receiptDocument(item, opened, slip, context, { countyName, inFull }), type);
}
