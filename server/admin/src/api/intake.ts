import { ContactWish, type ChangeContact } from '@zhucantong/shared/residents/contact-wish';
import { PeopleFound } from '@zhucantong/shared/residents/person-found';
import { IssuedSignInCode } from '@zhucantong/shared/residents/sign-in-code';
import { EligibilityAnswer } from '@zhucantong/shared/service-catalogue/eligibility-view';
import { ServicesToTakeIn } from '@zhucantong/shared/service-catalogue/guide-view';
import {
  IntakePlaces,
  Receipt,
  type IntakeQuestion,
  type IntakeRequest,
} from '@zhucantong/shared/work-items/intake';
import { StoredTyping, type StaffTyping } from '@zhucantong/shared/work-items/staff-view';
import { UnfinishedIntakes } from '@zhucantong/shared/work-items/unfinished-intake';
import type * as z from 'zod/mini';
import { command, request } from './request';

const FORMS = '/api/staff/intake/forms';

/** By whole identity or certificate number, whole telephone, or name; sent in the body, never in an address. */
export const findPeople = (q: string) =>
  request(PeopleFound, 'POST', '/api/staff/people/search', { body: { q } });

const contactOf = (personId: string) => `/api/staff/people/${encodeURIComponent(personId)}/contact`;

export const getContact = (personId: string, signal: AbortSignal) =>
  request(ContactWish, 'GET', contactOf(personId), { signal });

/** Sent again, it changes nothing and answers the same. */
export const changeContact = (personId: string, body: ChangeContact) =>
  request(ContactWish, 'PUT', contactOf(personId), { body });

/** Each code ends the one before; it stands in this answer and nowhere else. */
export const issueSignInCode = (personId: string) =>
  request(IssuedSignInCode, 'POST', `/api/staff/people/${encodeURIComponent(personId)}/sign-in-code`);

export const getServicesToTakeIn = () => request(ServicesToTakeIn, 'GET', '/api/staff/services');

export const getIntakePlaces = () => request(IntakePlaces, 'GET', '/api/staff/intake/places');

/** What would stand in the way; writes nothing. */
export const checkIntake = (question: IntakeQuestion, signal: AbortSignal) =>
  request(EligibilityAnswer, 'POST', '/api/staff/intake/check', { body: question, signal });

/** Sent again with the same submission id, it answers the same. */
export const takeIn = (body: IntakeRequest) => request(Receipt, 'POST', '/api/staff/items', { body });

/** The slip as PDF; the address names the item only. */
export const receiptAddress = (itemId: string, type: 'normal' | 'large') =>
  `/api/staff/items/${encodeURIComponent(itemId)}/receipt.pdf${type === 'large' ? '?type=large' : ''}`;

/** Forms that I began and have not sent. */
export const getUnfinishedIntakes = (signal: AbortSignal) =>
  request(UnfinishedIntakes, 'GET', FORMS, { signal });

const formAt = (form: string) => `${FORMS}/${encodeURIComponent(form)}`;

export const getIntakeTyping = (form: string, signal: AbortSignal) =>
  request(StoredTyping, 'GET', formAt(form), { signal });

export const putIntakeTyping = (form: string, body: z.infer<typeof StaffTyping>, isLeaving: boolean) =>
  request(StoredTyping, 'PUT', formAt(form), { body, isLeaving });

export const deleteIntakeTyping = (form: string) => command('DELETE', formAt(form));
