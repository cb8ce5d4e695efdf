import * as z from 'zod/mini';
import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import { Post } from '@zhucantong/shared/staff/post';
import type { Viewer } from '@zhucantong/shared/staff/viewer';
import { actorIdOf } from './actor-id';
import { mayChangeOrganisation } from './organisation.policy';
import type { Organisations } from './organisations.repository';

/** A new appointment: from its first day on it wins over an older one for the same service, step and region. */
export const Appointment = z.omit(Post, { _id: true });
export type Appointment = z.infer<typeof Appointment>;

export interface AppointPostDeps {
  organisations: Organisations;
  newId(): string;
}

/**
 * Appoints the holders of a post from a day on. Nothing is overwritten: the older appointment stays and says who answered
 * before; items that are already with somebody stay there.
 *
 * @throws DomainError `not-allowed` unless the viewer administers the county; `invalid-input` when unit or holders are not of
 *   the county, the region lies outside it, A and B are the same, or the first day is past.
 */
export async function appointPost(
  { organisations, newId }: AppointPostDeps,
  viewer: Viewer,
  input: Appointment,
  now: Date,
): Promise<Post> {
  if (!mayChangeOrganisation(viewer, input.county)) throw new DomainError('not-allowed');
  const organisation = await organisations.get(input.county);
  const errors = [
    !organisation.units.has(input.unit) && { field: 'unit', message: '没有这个单位。' },
    !input.region.startsWith(input.county) && { field: 'region', message: '负责的区域要在本县。' },
    input.effectiveFrom < localDateOf(now) && { field: 'effectiveFrom', message: '起始日不能早于今天。' },
    input.holderA !== null &&
      input.holderA === input.holderB && { field: 'holderB', message: 'A、B 岗不能是同一个人。' },
    ...(['holderA', 'holderB'] as const).map((field) => {
      const holder = input[field];
      return holder !== null && !organisation.staff.has(holder) && { field, message: '名册上没有这个人。' };
    }),
  ].filter((fault) => fault !== false);
  if (errors.length > 0) throw new DomainError('invalid-input', { errors });

  const post: Post = { _id: newId(), ...input };
  await organisations.addPost(post, { recordedBy: actorIdOf(viewer), recordedAt: now });
  return post;
}
