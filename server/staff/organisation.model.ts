import type { Absence, Post } from '@zhucantong/shared/staff/post';
import type { StaffMember } from '@zhucantong/shared/staff/staff-member';
import type { Unit } from '@zhucantong/shared/staff/unit';
import type { Kinship } from '@zhucantong/shared/staff/recusal';
import type { Reach } from '@zhucantong/shared/staff/reach';
import { Schema, type Connection, type Model } from 'mongoose';

/** Who changed the organisation and when, kept beside what they wrote; never part of the value. */
export interface Witness {
  recordedBy: string;
  recordedAt: Date;
  /** The leader who approved it, and when; absent while a gap that was filled at once waits for it, and where none is asked. */
  approvedBy?: string;
  approvedAt?: Date;
}

/** Who ended a post or an absence before what was first written, and when: the only later word on either. */
export interface Ending {
  endedBy: string;
  endedAt: Date;
  endApprovedBy?: string;
}

/**
 * One correction of how a unit or a member of staff is reached. They are only ever added, in the write that makes them true; never part
 * of the value.
 */
export interface ReachChange {
  from: Reach;
  to: Reach;
  /** Member of staff. */
  by: string;
  at: Date;
}

/** What was corrected of it; absent until something was. */
export interface Corrected {
  reachChanges?: ReachChange[];
}

/**
 * A recorded reason to keep away from somebody's cases, with its later end. It holds as long as the person stands among the member's
 * `interests`, which the same write changes; never part of the value.
 */
export interface Recusal {
  _id: string;
  personId: string;
  kinship: Kinship;
  /** Member of staff. */
  by: string;
  at: Date;
  endedBy?: string;
  endedAt?: Date;
}

/** What was recorded of a member of staff; absent until something was. */
export interface Recusable {
  recusals?: Recusal[];
}

type StoredMember = StaffMember & Witness & Corrected & Recusable;

export interface OrganisationModels {
  units: Model<Unit & Witness & Corrected>;
  staff: Model<StoredMember>;
  posts: Model<Post & Witness>;
  absences: Model<Absence & Witness>;
}

const text = { type: String, required: true } as const;
const optionalText = { type: String, default: null } as const;
const ending = { endedBy: { type: String }, endedAt: { type: Date } } as const;
const approval = {
  approvedBy: { type: String },
  approvedAt: { type: Date },
  endApprovedBy: { type: String },
} as const;
const corrected = { reachChanges: { type: [Schema.Types.Mixed] as never, default: undefined } };
const witness = { recordedBy: text, recordedAt: { type: Date, required: true } } as const;

/**
 * The four collections of a county's organisation. One query each, when the cached value is made: `find({ county })`
 * (absences: `find({ county, to: { $gt } })`). Nothing queries them per request.
 */
export function organisationModels(connection: Connection): OrganisationModels {
  return {
    units: connection.model<Unit & Witness & Corrected>(
      'Unit',
      byCounty(
        new Schema<Unit & Witness & Corrected>(
          {
            _id: text,
            county: text,
            name: text,
            kind: text,
            area: text,
            reportsTo: optionalText,
            ledBy: String,
            phone: text,
            windowAddress: String,
            ...corrected,
            ...witness,
          },
          { collection: 'units', versionKey: false, strict: 'throw' },
        ),
      ),
    ),
    staff: connection.model<StoredMember>(
      'StaffMember',
      byCounty(
        new Schema<StoredMember>(
          {
            _id: text,
            county: text,
            unit: text,
            name: text,
            title: text,
            phone: text,
            roles: { type: [String], required: true },
            interests: { type: [String], required: true },
            recusals: { type: [recusalSchema()] as never, default: undefined },
            ...corrected,
            ...witness,
          },
          { collection: 'staff', versionKey: false, strict: 'throw' },
        ),
      ),
    ),
    posts: connection.model<Post & Witness>(
      'Post',
      byCounty(
        new Schema<Post & Witness>(
          {
            _id: text,
            county: text,
            title: text,
            unit: text,
            service: text,
            step: text,
            region: text,
            holderA: optionalText,
            holderB: optionalText,
            effectiveFrom: text,
            effectiveTo: optionalText,
            ...witness,
            ...ending,
            ...approval,
          },
          { collection: 'posts', versionKey: false, strict: 'throw' },
        ),
      ),
    ),
    absences: connection.model<Absence & Witness>('Absence', absenceSchema()),
  };
}

function recusalSchema(): Schema<Recusal> {
  return new Schema<Recusal>(
    {
      ...{ _id: text, personId: text, kinship: text, by: text },
      ...{ at: { type: Date, required: true }, endedBy: { type: String }, endedAt: { type: Date } },
    },
    { strict: 'throw' },
  );
}

function absenceSchema(): Schema<Absence & Witness> {
  const schema = new Schema<Absence & Witness>(
    {
      _id: text,
      county: text,
      staffId: text,
      from: { type: Date, required: true },
      to: { type: Date, required: true },
      reason: text,
      ...witness,
      ...ending,
    },
    { collection: 'absences', versionKey: false, strict: 'throw' },
  );
  // The cached value holds what is not over: find({ county, to: { $gt: since } }).
  return schema.index({ county: 1, to: 1 });
}

function byCounty<T>(schema: Schema<T>): Schema<T> {
  return schema.index({ county: 1 });
}
