import { Schema, type Connection, type Model } from 'mongoose';
import type { ViewShelf } from '@zhucantong/shared/work-items/saved-view';

/** What one member of staff keeps of views. Conditions and choices only; no item and nobody's data is here. */
export interface StoredViewShelf extends ViewShelf {
  /** '431229/officer'. */
  _id: string;
  county: string;
  staff: string;
}

export function viewShelvesModel(connection: Connection): Model<StoredViewShelf> {
  const text = { type: String, required: true };
  const schema = new Schema<StoredViewShelf>(
    {
      _id: text,
      county: text,
      staff: text,
      version: { type: Number, required: true },
      views: { type: [Schema.Types.Mixed] as never, required: true },
      pinned: [String],
      hidden: [String],
      first: { type: String, default: null },
    },
    { collection: 'viewShelves', versionKey: false, strict: 'throw', minimize: false },
  );
  // What is shared with a unit or down its line: find({ county, views: { $elemMatch: { unit, share } } });
  // who uses a view: find({ county, $or: [{ pinned }, { first }] }), over the shelves of one county.
  schema.index({ county: 1, 'views.unit': 1, 'views.share': 1 });
  return connection.model<StoredViewShelf>('ViewShelf', schema);
}
