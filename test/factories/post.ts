import type { Absence, Post } from '../../shared/staff/post';

/** A post of the responsibility list: every service and step of the county, unless given. */
export function aPost(id: string, over: Partial<Post> = {}): Post {
  return {
    _id: id,
    county: '431229',
    title: `岗${id}`,
    unit: 'county',
    service: '*',
    step: '*',
    region: '431229',
    holderA: null,
    holderB: null,
    effectiveFrom: '2026-01-01' as Post['effectiveFrom'],
    effectiveTo: null,
    ...over,
  };
}

/** Leave of one member between two instants (ISO text). */
export function anAbsence(staffId: string, from: string, to: string): Absence {
  return {
    _id: `absence-${staffId}-${from}`,
    county: '431229',
    staffId,
    from: new Date(from),
    to: new Date(to),
    reason: 'leave',
  };
}
