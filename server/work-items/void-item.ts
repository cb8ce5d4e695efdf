import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { Claim } from './claims.repository';

/** A closed item that stands for a submission which never arrived, so that it cannot arrive late. Nobody's scope holds it. */
export function voidItem(claim: Pick<Claim, 'holder' | 'county'>, now: Date): WorkItem {
  return {
    _id: claim.holder,
    caseId: claim.holder,
    leg: 1,
    number: '',
    kind: 'application',
    county: claim.county,
    area: '',
    service: '',
    subject: null,
    display: { name: '', place: '' },
    for: '',
    filedBy: { account: '', person: null, basis: 'system', channel: 'system' },
    unit: '',
    line: [],
    step: '',
    stepSince: now,
    status: 'void',
    assignee: null,
    routingReason: '',
    acted: [],
    moments: [],
    clocks: [],
    stops: [],
    supplement: null,
    secondRoundPermit: null,
    claims: [],
    answersEntry: 0,
    urgedAt: null,
    dueAt: now,
    wakeAt: null,
    isOpen: false,
    version: 0,
    history: [],
  };
}
