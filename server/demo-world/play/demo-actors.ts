import type { ResidentViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import { loadViewer } from '../../residents/load-viewer';
import { openResidentAccount } from '../../residents/open-resident-account';
import { createStaffAccount } from '../../staff/create-staff-account';
import type { StaffSignIn } from '../offices/sign-ins';
import { PLAYER, type PlayDeps } from './demo-deps';

export interface DemoActors {
  /** A member of staff, with an account made on first use. */
  staff(staffId: string): Promise<StaffViewer>;
  /** A resident with an account made on first use, and the relations that were in force then. */
  resident(personId: string): Promise<ResidentViewer>;
  /** Relations have changed: residents are looked up anew. */
  forgetResidents(): void;
}

/** Somebody who is offered at local sign-in. */
export interface DemoResident {
  personId: string;
  key: string;
  label: string;
}

export interface ActorSettings {
  /** One argon2id hash for all: they share one public password. */
  passwordHash: string;
  /** Printed names by staff id. */
  signIns: ReadonlyMap<string, StaffSignIn>;
  residents: readonly DemoResident[];
  /** In front of the sign-in names of all other staff: JZ, by county. */
  prefixes: ReadonlyMap<string, string>;
  /** When the accounts were opened. */
  openedAt: Date;
}

const residentAccountId = (personId: string) => `ra-${personId}`;
const staffAccountId = (staffId: string) => `a-${staffId}`;

/** Accounts of the people of the demo world: whoever acts, and all the other staff. */
export function demoActors(deps: PlayDeps, settings: ActorSettings): DemoActors {
  const staff = new Map<string, Promise<StaffViewer>>();
  const residents = new Map<string, Promise<ResidentViewer>>();

  async function openStaff(staffId: string): Promise<StaffViewer> {
    const [, county = '', ...seat] = staffId.split('-');
    const signIn = settings.signIns.get(staffId);
    const accountId = staffAccountId(staffId);
    const username = signIn?.username ?? usernameOf(county, seat.join('-'));
    const { passwordHash } = settings;
    // Printed names are listed in the order in which their accounts were opened.
    const place = [...settings.signIns.keys()].indexOf(staffId);
    const openedAt = new Date(settings.openedAt.getTime() + Math.max(place, 0));
    await createStaffAccount(
      deps,
      PLAYER,
      {
        accountId,
        county,
        staffId,
        username,
        passwordHash,
        totpSecret: null,
        demoLabel: signIn?.label ?? null,
      },
      openedAt,
    );
    const viewer = await loadViewer(deps, 'staff', accountId, openedAt);
    if (viewer?.kind !== 'staff') throw new Error(`${staffId} has no account`);
    return viewer;
  }

  function usernameOf(county: string, seat: string): string {
    return seat.startsWith(county) ? seat : `${settings.prefixes.get(county) ?? county}-${seat}`;
  }

  async function openResident(personId: string): Promise<ResidentViewer> {
    const place = settings.residents.findIndex((each) => each.personId === personId);
    const offered = settings.residents[place];
    const demo = offered ? { key: offered.key, label: offered.label, place } : null;
    await openResidentAccount(
      deps,
      PLAYER,
      { accountId: residentAccountId(personId), personId, demo },
      settings.openedAt,
    );
    const viewer = await loadViewer(deps, 'resident', residentAccountId(personId), settings.openedAt);
    if (viewer?.kind !== 'resident') throw new Error('a demo resident has no account');
    return viewer;
  }

  return {
    staff: (staffId) => once(staff, staffId, openStaff),
    resident: (personId) => once(residents, personId, openResident),
    forgetResidents: () => residents.clear(),
  };
}

function once<T>(known: Map<string, Promise<T>>, id: string, make: (id: string) => Promise<T>): Promise<T> {
  let value = known.get(id);
  if (!value) known.set(id, (value = make(id)));
  return value;
}
