import { Inbox } from '../../../shared/messages/message-view';
import type { MessageIntent } from '../../../shared/work-items/outbox';
import assistiveDevice from '../../../shared/service-catalogue/definitions/assistive-device';
import { deliverMessage, type DeliverMessageDeps } from '../../../server/messages/deliver-message';
import { messagesModel } from '../../../server/messages/messages.model';
import { messagesRepository, type MessagesRepository } from '../../../server/messages/messages.repository';
import { presentInbox } from '../../../server/messages/present-inbox';
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
const shown = (inbox: Parameters<typeof presentInbox>[0]) =>
  Inbox.parse(presentInbox(inbox, () => assistiveDevice, at('2026-06-04', '12:00')));

describe('messages', () => {
  it('reach the person in the words of the version the item lives by', async () => {
    await deliver(received);
    expect(shown(await messages.inbox(father))).toMatchObject({
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
    await messages.markRead(DAUGHTER, [hers!._id], at('2026-06-04'));
    expect(shown(await messages.inbox(DAUGHTER)).unread).toBe(0);
    expect(shown(await messages.inbox(father)).unread).toBe(1);
  });

  it('cannot be marked read by somebody else', async () => {
    await deliver(received);
    const [his] = await messages.inbox(father);
    await messages.markRead(aResidentViewer('stranger'), [his!._id], at('2026-06-04'));
    expect(shown(await messages.inbox(father)).unread).toBe(1);
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
    expect(shown(await messages.inbox(aStaffViewer(reader))).messages).toMatchObject([
      { title: '申请人催办' },
    ]);
  });

  it('of the restricted store are never in the open one', async () => {
    await deliverMessage({ ...deps, messages: restricted }, received, story.item);
    expect(await messages.inbox(father)).toEqual([]);
    expect(await restricted.inbox(father)).toHaveLength(1);
  });
});
