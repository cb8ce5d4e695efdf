import { receivePhoto } from '../../server/files/receive-photo';
import { deliverAll } from '../../server/jobs/deliver-all';
import { actOnWorkItem } from '../../server/work-items/act-on-work-item';
import { submitWorkItem } from '../../server/work-items/submit-work-item';
import { localDateOf } from '../../shared/calendar/plain-date';
import type { Resident } from '../../shared/residents/resident';
import type { AnyAction } from '../../shared/work-items/actions';
import { aPicture } from '../factories/picture';
import { aPost } from '../factories/post';
import { aResidentViewer } from '../factories/viewer';
import { clientId } from './client-id';
import { settleResident } from './settle-resident';
import type { SmallCounty } from './small-county';

/** Who answers for what the small county has no posts for: the head for the re-check. */
export const BENEFIT_POSTS = [
  ...['certificate-check', 'civil-affairs', 'payment', 'level-check'].map((step) =>
    aPost(`p-${step}`, { unit: 'section', step, holderA: 'officer' }),
  ),
  aPost('p-recheck', { unit: 'section', step: 'recheck', holderA: 'head' }),
];

export const LIVING_ANSWERS = {
  ...{
    livesIn: 'household',
    minimumLiving: 'registered',
    members: 3,
    otherBenefit: 'none',
    accountName: '吴德贵',
  },
  ...{ account: '6217 0000 1234 0427', contactPhone: '19900002207', consentIncome: true },
};

/** Somebody with an account who has the living subsidy, paid today for the first time. */
export async function paidMonthly(county: SmallCounty, his: Resident) {
  const { deps, staff } = county;
  const now = county.now();
  const { accountId, personId } = await settleResident(deps, his, now);
  const viewer = aResidentViewer(personId, { accountId });
  const apply = async () => {
    const submission = {
      ...{ submissionId: clientId(), service: 'living-subsidy@1', for: personId, basis: 'self' as const },
      ...{ answers: LIVING_ANSWERS, papers: {} },
    };
    return (await submitWorkItem(deps.workItems, viewer, submission, { now: county.now(), channel: 'h5' }))
      .loaded.item._id;
  };
  const id = await apply();
  const upload = { uploadId: clientId(), bytes: await aPicture(64, 48).jpeg().toBuffer() };
  const { fileId } = await receivePhoto(deps.photos, staff.officer, upload);
  const way: ['town' | 'officer' | 'head', AnyAction][] = [
    ['town', { type: 'pass-check', record: { howChecked: 'register', finding: '在低保' } }],
    ['officer', { type: 'accept', record: { certificate: 'in-force' } }],
    [
      'officer',
      { type: 'enter-outside-result', record: { result: 'granted' }, papers: { 'decision-sheet': [fileId] } },
    ],
    ['head', { type: 'approve', record: {} }],
    [
      'officer',
      {
        type: 'record-payment',
        record: { paidOn: localDateOf(now), accountEnding: '0427', batch: 'B-8' },
      },
    ],
  ];
  for (const [who, action] of way)
    await actOnWorkItem(
      deps.workItems,
      staff[who],
      id,
      { actionId: clientId(), seenVersion: 99, action, channel: 'admin' },
      now,
    );
  await deliverAll(deps);
  return { accountId, personId, viewer, id, apply };
}
