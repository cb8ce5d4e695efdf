import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../../server/demo-world/seeded-random';
import { DEVICE_CATALOGUE } from '../../../shared/service-catalogue/device-catalogue';
import { ResidentItemList, type ResidentItemCard } from '../../../shared/work-items/resident-view';
import { aSubmission } from '../../factories/submission';
import { Caller, type Line } from './caller';
import type { ResidentAccount } from './fault-county';
import { act, handIn, sendPhoto } from './noted-requests';

const DEVICES = DEVICE_CATALOGUE.map((device) => device.value);
/** More open applications than this, and a resident only follows them up. */
const MOST_OPEN = 12;

/** One resident's life with the office until the load ends: applies, looks, supplements, confirms, urges, withdraws. */
export async function liveAsResident(
  line: Line,
  { accountId, personId }: ResidentAccount,
  random: Random,
  photo: Buffer,
  isOver: () => boolean,
): Promise<void> {
  const caller = new Caller(line, 'resident', accountId);
  const { ledger } = line;
  let open: ResidentItemCard[] = [];
  const urged = new Set<string>();

  async function apply(): Promise<void> {
    const device = random.pick(DEVICES);
    const file = await sendPhoto(caller, photo);
    if (!file) return;
    const application = aSubmission(personId, [file]);
    const submission = {
      ...application,
      answers: { ...application.answers, device, replacement: 'broken' },
    };
    // Now and then somebody presses twice, or applies for the same thing on a second phone.
    const second = random.weighted({ none: 85, 'same-id': 10, 'other-id': 5 });
    const sent = [handIn(caller, ledger, submission)];
    if (second === 'same-id') sent.push(handIn(caller, ledger, submission));
    if (second === 'other-id')
      sent.push(
        handIn(caller, ledger, { ...submission, submissionId: `${submission.submissionId.slice(2)}-2` }),
      );
    await Promise.all(sent);
  }

  async function look(): Promise<void> {
    const answer = await caller.ask({ method: 'GET', path: '/api/resident/items' });
    if (answer.kind !== 'done') return;
    open = ResidentItemList.parse(answer.body).items.filter((item) => item.isOpen);
    for (const item of open) {
      if (isOver()) return;
      if (item.status === 'awaiting-supplement') await supplement(item);
      if (item.status === 'awaiting-confirmation')
        await on(item, random.chance(0.85) ? { type: 'confirm-receipt' } : NOT_RECEIVED);
    }
  }

  async function supplement(item: ResidentItemCard): Promise<void> {
    const file = await sendPhoto(caller, photo);
    if (file) await on(item, { type: 'supplement', answers: {}, papers: { 'home-photos': [file] } });
  }

  const on = (item: ResidentItemCard, action: Parameters<typeof act>[3]['action']) =>
    act(caller, ledger, 'resident', { item: item.id, seenVersion: item.version, action });

  while (!isOver()) {
    const wish = random.weighted({
      apply: open.length < MOST_OPEN ? 45 : 0,
      look: 12,
      urge: 14,
      withdraw: 6,
    });
    const quiet = open.filter((item) => !urged.has(item.id));
    if (wish === 'apply') await apply();
    else if (wish === 'look' || quiet.length === 0) await look();
    else {
      const item = random.pick(quiet);
      urged.add(item.id); // once a day is enough for everybody
      await on(item, wish === 'urge' ? { type: 'urge' } : { type: 'withdraw', words: '先不办了' });
    }
    await pause(random.int(20, 150));
  }
}

const NOT_RECEIVED = { type: 'report-not-received', words: '还没拿到' } as const;
