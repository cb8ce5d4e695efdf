import * as z from 'zod/mini';
import { ChangeContact, ContactWish } from '@zhucantong/shared/residents/contact-wish';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { defineRoute, type Route } from '../http/route';
import { changeContact, type ChangeContactDeps } from './change-contact';

const Person = z.strictObject({ id: z.string().check(z.maxLength(64)) });

/** How somebody in the register wants to be reached, for whoever takes in what they ask for. */
export function contactRoutes(deps: ChangeContactDeps): Route[] {
  const shared = {
    door: 'staff',
    permission: 'residents.contact',
    path: '/api/staff/people/:id/contact',
    params: Person,
    response: ContactWish,
  } as const;
  return [
    defineRoute(
      {
        ...shared,
        method: 'GET',
        name: 'staff-read-contact',
        audit: 'contact-viewed',
        summary: 'How somebody of my area wants to be reached, and who noted it when.',
      },
      ({ viewer, params }) => contactWish(deps, viewer, params.id),
    ),
    defineRoute(
      {
        ...shared,
        method: 'PUT',
        name: 'staff-change-contact',
        audit: 'contact-changed',
        summary: 'Notes on request how they want to be reached; they are told.',
        body: ChangeContact,
      },
      async ({ viewer, params, body, now }) => {
        await changeContact(deps, viewer, params.id, body, now);
        return contactWish(deps, viewer, params.id);
      },
    ),
  ];
}

async function contactWish(
  { residents, organisation }: ChangeContactDeps,
  viewer: StaffViewer,
  personId: string,
): Promise<ContactWish> {
  const { version, contact, contactChanges } = await residents.get(viewer, personId);
  const last = contactChanges?.at(-1);
  if (!last) return { version, contact, changed: null };
  const { staff, units } = await organisation(viewer.county);
  const member = staff.get(last.by);
  const unit = member && units.get(member.unit)?.name;
  const who = member ? `${member.name}${unit ? `（${unit}）` : ''}` : '以前的同事';
  return { version, contact, changed: { who, at: last.at.toISOString() } };
}
