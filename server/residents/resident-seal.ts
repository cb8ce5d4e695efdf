import {
  ResidentProfile,
  type ContactChange,
  type ContactPreference,
  type DeliveredDevice,
  type Resident,
} from '@zhucantong/shared/residents/resident';
import { blind } from '../database/blind-hash';
import { namePieces } from '../database/name-pieces';
import type { Keyring } from '../database/keyring';
import type { DocumentSeal, SealedField, SealedKey, Sealer } from '../database/sealed';

/** The collection; part of what every seal authenticates. */
export const RESIDENTS = 'people';

/** A resident as stored: who they are is one sealed value, found only through keyed hashes. */
export interface StoredResident {
  _id: string;
  county: string;
  area: string;
  key: SealedKey;
  profile: SealedField;
  /** The record version under which the profile was sealed; it is part of what the seal authenticates. */
  profileVersion: number;
  hashes: { identity: string; certificate: string | null; phone: string; phoneEnd: string; name: string[] };
  contact: ContactPreference;
  contactChanges?: ContactChange[];
  devices: DeliveredDevice[];
  version: number;
  registeredBy: string;
  registeredAt: Date;
}

/** Turns residents into what may stand in the database, and back. */
export interface ResidentSeal {
  close(resident: Resident, registered: { by: string; at: Date }): StoredResident;
  open(stored: StoredResident): Resident;
  /** Who they are, newly sealed under the record's own key, with the hashes that go with it. */
  sealAgain(
    stored: Pick<StoredResident, '_id' | 'key'>,
    profile: ResidentProfile,
    version: number,
  ): Pick<StoredResident, 'profile' | 'profileVersion' | 'hashes'>;
}

const scopeOf = (id: string) => ({ collection: RESIDENTS, id });

/** The keyed hashes under which a person can be found. */
function hashesOf(keyring: Keyring, profile: ResidentProfile): StoredResident['hashes'] {
  return {
    identity: blind(keyring, profile.identityNumber, 'identity-number'),
    certificate: profile.certificate && blind(keyring, profile.certificate.number, 'certificate-number'),
    phone: blind(keyring, profile.phone, 'phone'),
    phoneEnd: blind(keyring, profile.phone, 'phone-last-four'),
    name: namePieces(keyring, profile.name),
  };
}

export function residentSeal(sealer: Sealer, keyring: Keyring): ResidentSeal {
  return {
    close({ _id, county, area, profile, contact, devices, version }, registered) {
      const seal: DocumentSeal = sealer.newDocument(scopeOf(_id));
      return {
        _id,
        county,
        area,
        key: seal.key,
        profile: seal.seal(profile, 'profile', version),
        profileVersion: version,
        hashes: hashesOf(keyring, profile),
        contact,
        devices,
        version,
        registeredBy: registered.by,
        registeredAt: registered.at,
      };
    },
    open({ _id, county, area, key, profile, profileVersion, contact, contactChanges, devices, version }) {
      const opened = sealer.openDocument(key, scopeOf(_id)).open(profile, 'profile', profileVersion);
      const changes = contactChanges ? { contactChanges } : {};
      return {
        ...{ _id, county, area, profile: ResidentProfile.parse(opened), contact, ...changes },
        ...{ devices, version },
      };
    },
    sealAgain({ _id, key }, profile, version) {
      return {
        profile: sealer.openDocument(key, scopeOf(_id)).seal(profile, 'profile', version),
        profileVersion: version,
        hashes: hashesOf(keyring, profile),
      };
    },
  };
}
