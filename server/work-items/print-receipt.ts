import { DomainError } from '@zhucantong/shared/errors';
import type { ResidentViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import { printDocument, type TypeSize } from '../printing/print-document';
import type { Typeface } from '../printing/typeface';
import { presentSlip } from './present/intake-receipt';
import { receiptDocument } from './present/printed-receipt';
import { openForViewing, presentContextOf, type ViewWorkItemDeps } from './view-work-item';

export interface PrintReceiptDeps extends ViewWorkItemDeps {
  typeface(): Promise<Typeface>;
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
  const [opened, context, countyName, typeface] = await Promise.all([
    openForViewing(deps, loaded),
    presentContextOf(deps, item, now),
    deps.placeName(item.county, item.county),
    deps.typeface(),
  ]);
  const slip = presentSlip(item, opened, context);
  return printDocument(typeface, receiptDocument(item, opened, slip, context, countyName), type);
}
