import { Schema, type Connection, type Model } from 'mongoose';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';

/** Services are the same in every county; settings of a county stand elsewhere. */
export const ALL_COUNTIES = 'CN';

/** One frozen definition. It is inserted once and never changed; items live by it for years. */
export interface StoredServiceVersion {
  /** 'assistive-device@1'. */
  _id: string;
  county: typeof ALL_COUNTIES;
  code: string;
  version: number;
  /** SHA-256 of the canonical definition. */
  hash: string;
  definition: ServiceDefinition;
  publishedAt: Date;
}

/** The model on one connection. All of it is read at start; no hot query. */
export function serviceVersionsModel(connection: Connection): Model<StoredServiceVersion> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      county: { type: String, required: true },
      code: { type: String, required: true },
      version: { type: Number, required: true },
      hash: { type: String, required: true },
      definition: { type: Schema.Types.Mixed, required: true },
      publishedAt: { type: Date, required: true },
    },
    { collection: 'serviceVersions', versionKey: false, strict: 'throw', minimize: false },
  );
  return connection.model<StoredServiceVersion>(
    'ServiceVersion',
    schema as unknown as Schema<StoredServiceVersion>,
  );
}
