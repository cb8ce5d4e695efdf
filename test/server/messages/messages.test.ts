import { Inbox } from '../../../shared/messages/message-view';
import type { MessageIntent } from '../../../shared/work-items/outbox';
import assistiveDevice from '../../../shared/service-catalogue/definitions/assistive-device';
import { deliverMessage, type DeliverMessageDeps } from '../../../server/messages/deliver-message';
import { messagesModel } from '../../../server/messages/messages.model';
import { messagesRepository, type MessagesRepository } from '../../../server/messages/messages.repository';
import type { InboxOwner } from '../../../server/messages/messages.repository';
import { presentInbox, readInbox, type InboxQuestion } from '../../../server/messages/read-inbox';
import { at } from '../../factories/calendar';
import { anOrganisation } from '../../factories/organisation';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';
import { aResidentViewer, aStaffViewer, DAUGHTER } from '../../factories/viewer';
import { anApplication } from '../../factories/work-item';
import { startTestDatabase, type TestDatabase } from '../../support/database';

const father = aResidentViewer('wu-degui');
const units = [
  aUnit('county'),
  aUnit('rehab', { reportsTo: 'county' }),
  aUnit('town', { area: '431229101', reportsTo: 'rehab' }),
];
const staff = [
  aStaffMember('head').in('rehab').as('section-head').build(),
  aStaffMember('leader').in('county').as('leader').build(),
  aStaffMember('worker').in('town').build(),
];

let database: TestDatabase;
let messages: MessagesRepository;
let restricted: MessagesRepository;
let agents: string[];
let deps: DeliverMessageDeps;

beforeAll(async () => {
  database = await startTestDatabase();
  messages = messagesRepository(messagesModel(database.connection, 'messages'));
  restricted = messagesRepository(messagesModel(database.connection, 'restrictedMessages'));
});
afterAll(() => database.stop());
beforeEach(async () => {
  await database.connection.dropDatabase();
  agents = [];
  deps = {
    messages,
    organisation: async () => anOrganisation({ units, staff }),
    agentsOf: async () => agents,
  };
});

const story = anApplication();
const intents = (told = story) =>
  told.outbox.filter((entry): entry is MessageIntent => entry.type === 'message');
const deliver = (intent: MessageIntent) => deliverMessage(deps, intent, story.item);
const received = intents().find((intent) => intent.to.kind === 'person')!;
const shown = async (viewer: InboxOwner, part: InboxQuestion = {}) => {
  const reading = { messages, definition: () => assistiveDevice };
  const slice = await readInbox(reading, viewer, part, at('2027-01-01'));
  return Inbox.parse(presentInbox(reading, slice, at('2026-06-04', '12:00')));
};

describe('messages', () => {
  it('of what time brought on a Saturday are read on Monday, when the office opens', async () => {
    await deliver({ ...received, to: { kind: 'staff', id: 'worker' }, at: at('2026-06-08', '08:30') });
    const inboxBy = (by: Date) => messages.inbox(aStaffViewer('worker'), { by });
    expect(await inboxBy(at('2026-06-08', '08:29'))).toEqual([]);
    expect(await inboxBy(at('2026-06-08', '08:30'))).toHaveLength(1);
  });

  it('reach the person in the words of the version the item lives by', async () => {
    await deliver(received);
    expect(await shown(father)).toMatchObject({
      unread: 1,
      messages: [
        {
          itemId: 'item-1',
          title: '收到了，我们马上办',
          body: '普通轮椅，编号 靖 4839-1752。最晚 7月27日 送到手上。',
          isRead: false,
        },
      ],
    });
  });

  it('are one message however often and however concurrently they are delivered', async () => {
    await Promise.all(Array.from({ length: 8 }, () => deliver(received)));
    await deliver(received);
    expect(await messages.inbox(father)).toHaveLength(1);
  });

  it('hold no word of a person and no seal: only a template and what fills it', async () => {
    for (const intent of intents(story.sentBack('2026-06-08'))) await deliver(intent);
    const stored = JSON.stringify(await database.connection.db!.collection('messages').find().toArray());
    for (const personal of ['吴德贵', '吴小梅', '13900002207', '上次没拍到台阶', '老槐树'])
      expect(stored).not.toContain(personal);
  });

  it('stay with whom they are for', async () => {
    await deliver(received);
    expect(await messages.inbox(aResidentViewer('stranger'))).toEqual([]);
    expect(await messages.inbox(aStaffViewer('wu-degui'))).toEqual([]);
  });

  it('reach whoever filed for the person too, each with an own read mark', async () => {
    agents = ['wu-xiaomei'];
    await deliver(received);
    const [hers] = await messages.inbox(DAUGHTER);
    await messages.markRead(DAUGHTER, { ids: [hers!._id] }, at('2026-06-04'));
    expect((await shown(DAUGHTER)).unread).toBe(0);
    expect((await shown(father)).unread).toBe(1);
  });

  it('cannot be marked read by somebody else', async () => {
    await deliver(received);
    const [his] = await messages.inbox(father);
    await messages.markRead(aResidentViewer('stranger'), { ids: [his!._id] }, at('2026-06-04'));
    expect((await shown(father)).unread).toBe(1);
  });

  describe('of somebody who has many', () => {
    const head = aStaffViewer('head');
    const minute = (n: number) => at('2026-06-04', `09:${String(n).padStart(2, '0')}`);
    const deliverTo = (n: number) =>
      deliver({
        ...received,
        ...{ key: `item-1:${n}:0`, at: minute(n), to: { kind: 'staff', id: 'head' } },
        ...{ template: 'urged', params: { number: `靖 ${n}` } },
      });

    beforeEach(async () => {
      // Two at the same minute, so that the order must not rest on time alone.
      for (const n of [1, 2, 3, 4, 5]) await deliverTo(n);
      await deliver({ ...received, key: 'item-1:6:0', at: minute(5), to: { kind: 'staff', id: 'head' } });
    });

    it('come in pages, newest first, without a gap or a double; what is unread is counted over all', async () => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await shown(head, { limit: 2, cursor });
        expect(page.unread).toBe(6);
        seen.push(...page.messages.map(({ id }) => id));
        cursor = page.next ?? undefined;
      } while (cursor);
      expect(seen).toEqual([6, 5, 4, 3, 2, 1].map((n) => `item-1:${n}:0:staff:head`));
    });

    it('are marked read up to the newest that was seen, and not what came since', async () => {
      await messages.markRead(head, { upTo: minute(3) }, minute(10));
      const { unread, messages: all } = await shown(head);
      expect(unread).toBe(3);
      expect(all.filter(({ isRead }) => isRead)).toHaveLength(3);
      await messages.markRead(aStaffViewer('leader'), { upTo: minute(10) }, minute(10));
      expect((await shown(head)).unread).toBe(3);
    });

    it('are found and counted without looking at anybody else’s', async () => {
      const model = database.connection.model('Message:messages');
      await model.init();
      await deliver(received);
      const explained = async (filter: object) =>
        (
          (await model
            .find(filter)
            .sort({ at: -1, _id: -1 })
            .limit(3)
            .explain('executionStats')) as unknown as {
            executionStats: { nReturned: number; totalDocsExamined: number };
          }
        ).executionStats;
      expect(await explained({ to: 'staff:head' })).toMatchObject({ nReturned: 3, totalDocsExamined: 3 });
      const unread = (await model
        .find({ to: 'staff:head', readAt: null })
        .explain('executionStats')) as unknown as { executionStats: { totalDocsExamined: number } };
      expect(unread.executionStats.totalDocsExamined).toBe(6);
    });
  });

  it.each([
    ['the head of the section', 'rehab', 'head'],
    ['the nearest head up the line where the unit has none', 'town', 'head'],
    ['the leader where the unit is the county itself', 'county', 'leader'],
  ])('to a section head reach %s', async (_who, unit, reader) => {
    await deliver({
      ...received,
      to: { kind: 'section-head', unit },
      template: 'urged',
      params: { number: '靖 4839-1752' },
    });
    expect((await shown(aStaffViewer(reader))).messages).toMatchObject([{ title: '申请人催办' }]);
  });

  it('of the restricted store are never in the open one', async () => {
    await deliverMessage({ ...deps, messages: restricted }, received, story.item);
    expect(await messages.inbox(father)).toEqual([]);
    expect(await restricted.inbox(father)).toHaveLength(1);
  });
});
