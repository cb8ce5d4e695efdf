import { Schema, type Connection, type Model } from 'mongoose';

/** A resident account as stored: it says which person it is, not who that is. */
export interface StoredResidentAccount {
  _id: string;
  door: 'resident';
  county: string;
  personId: string;
  disabled: boolean;
  /** Type size on every screen: 1, 1.3, 1.5 or 2. */
  typeScale: number;
  /** Local sign-in of a demo database; absent on real accounts. */
  demo?: { key: string; label: string; place: number };
  /** Blind hash of the openid of the one WeChat that opens it; absent until one was bound. */
  openId?: string;
  createdAt: Date;
}

export function residentAccountsModel(connection: Connection): Model<StoredResidentAccount> {
  const schema = new Schema<StoredResidentAccount>(
    {
      _id: { type: String, required: true },
      door: { type: String, required: true },
      county: { type: String, required: true },
      personId: { type: String, required: true },
      disabled: { type: Boolean, required: true },
      typeScale: { type: Number, required: true },
      demo: {
        type: new Schema({ key: String, label: String, place: Number }, { _id: false, strict: 'throw' }),
        required: false,
        default: undefined,
      },
      openId: String,
      createdAt: { type: Date, required: true },
    },
    { collection: 'accounts', versionKey: false, strict: 'throw' },
  );
  // Local sign-in: findOne({ 'demo.key': key }); the list of demo names: find({ 'demo.key': { $exists: true } }).
  schema.index({ 'demo.key': 1 }, { partialFilterExpression: { 'demo.key': { $exists: true } } });
  // Whether somebody has an account: exists({ county, personId, door, disabled }); theirs: findOne({ county, personId, door }); the accounts of who moves: updateMany({ personId }).
  schema.index({ personId: 1, county: 1 }, { partialFilterExpression: { door: 'resident' } });
  return connection.model<StoredResidentAccount>('ResidentAccount', schema);
}
