import fuel from '../../shared/service-catalogue/definitions/fuel-subsidy';
import type { Story } from './work-item';
import { anApplication, type Beginning } from './work-item';

export const FUEL = fuel;

/** A fuel subsidy on the list of the board, ready to be posted on 10 March 2026. */
export function anApplicationOnTheList(beginning: Beginning = {}): Story {
  return anApplication({
    ...{ definition: fuel, on: '2026-03-02' },
    answers: {
      ...{ model: '神鹰 SY-50', frameNumber: 'LB-37', proof: 'none', bought: 'earlier', inUse: 'daily' },
      ...{ account: '6217000012340427', visitPhone: '19900002207', consentNotice: true },
    },
    papers: {
      'person-with-vehicle': ['photo-1'],
      'frame-number': ['photo-2'],
      'conformity-certificate': ['photo-3'],
    },
    ...beginning,
  })
    .act({
      type: 'pass-check',
      record: { seenVehicle: 'owner-drives', frameMatches: 'same' },
      papers: { visit: ['photo-3'] },
    })
    .act({ type: 'accept', record: { ownership: 'certified', lowerLimb: 'confirmed' } })
    .act({ type: 'approve', record: { meeting: '3月理事会' } }, '2026-03-09', BOARD);
}

/** Hung up on Tuesday 10 March, for five working days: up to Tuesday the 17th. */
export const aPostedApplication = (beginning: Beginning = {}): Story =>
  anApplicationOnTheList(beginning).act(
    { type: 'post-notice', record: { postedAt: '枫香村公开栏' } },
    '2026-03-10',
  );

const BOARD = { kind: 'staff' as const, id: 'account-board', memberId: 'board', roles: ['leader'] };
