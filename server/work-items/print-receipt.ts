import { DomainError } from '@zhucantong/shared/errors';
import type { ResidentViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { TypeSize } from '../printing/print-document';
import type { Printer } from '../printing/printer';
import { presentSlip } from './present/intake-receipt';
import { receiptDocument } from './present/printed-receipt';
import { openForViewing, presentContextOf, type ViewWorkItemDeps } from './view-work-item';

export interface PrintReceiptDeps extends ViewWorkItemDeps {
  printer: Printer;
}

/** The slip of an item as of now, as PDF. @throws DomainError not-found for what the viewer may not see, and for another office's part: nobody handed it in */
export async function printReceipt(
  deps: PrintReceiptDeps,
  viewer: StaffViewer | ResidentViewer,
  id: string,
  type: TypeSize,
  now: Date,
): Promise<Buffer> {
  const loaded = await deps.items.get(viewer, id);
  const { item } = loaded;
  if (item.partOf) throw new DomainError('not-found');
  const [opened, context, countyName] = await Promise.all([
    openForViewing(deps, loaded),
    presentContextOf(deps, item, now),
    deps.placeName(item.county, item.county),
  ]);
  const slip = presentSlip(item, opened, context);
  return deps.printer.print(receiptDocument(item, opened, slip, context, countyName), type);
}
