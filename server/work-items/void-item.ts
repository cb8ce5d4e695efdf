import { blankItem } from '@zhucantong/shared/work-items/evolve';
import type { ItemIdentity } from '@zhucantong/shared/work-items/item-identity';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { Claim } from './claims.repository';

/** A closed item that stands for a submission which never arrived, so that it cannot arrive late. Nobody's scope holds it. */
export function voidItem(claim: Pick<Claim, 'holder' | 'county'>, now: Date): WorkItem {
  const identity: ItemIdentity = {
    _id: claim.holder,
    caseId: claim.holder,
    leg: 1,
    number: '',
    kind: 'application',
    county: claim.county,
    area: '',
    service: '',
    display: { name: '', place: '' },
    for: '',
    filedBy: { account: '', person: null, basis: 'system', channel: 'system' },
    claims: [],
  };
  return { ...blankItem(identity, now), status: 'void', isOpen: false, answersEntry: 0 };
}
