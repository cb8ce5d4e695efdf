import type { Collection, Document } from 'mongodb';
import type { Model } from 'mongoose';

/** The driver's own collection behind a model, with the model's type: mongoose loses it there. */
export function nativeCollection<T extends Document>(model: Model<T>): Collection<T> {
  return model.collection as unknown as Collection<T>;
}
