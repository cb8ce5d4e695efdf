import { DomainError } from '@zhucantong/shared/errors';
import type { MessageIntent } from '@zhucantong/shared/work-items/outbox';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { Organisation } from '../staff/organisation';
import type { MessagesRepository } from './messages.repository';

export interface DeliverMessageDeps {
  messages: Pick<MessagesRepository, 'deliver'>;
  organisation(county: string): Promise<Organisation>;
  /** Whoever filed for the person reads along while the relation is in force. */
  agentsOf(source: MessageSource): Promise<readonly string[]>;
}

/** What a message belongs to. */
export interface MessageSource {
  _id: string;
  county: string;
  service: string;
  /** Person whose matter it is. */
  for: string;
  filedBy: Pick<WorkItem['filedBy'], 'person'>;
}

/**
 * Puts a message into every inbox it is meant for: the person's and the filing agent's, a worker's, or the section heads'.
 * Delivered at least once; the key makes it one message.
 *
 * @throws DomainError nobody-to-tell where nobody heads the line
 */
export async function deliverMessage(
  deps: DeliverMessageDeps,
  intent: MessageIntent,
  source: MessageSource,
): Promise<void> {
  for (const to of await addressesOf(deps, intent, source)) {
    await deps.messages.deliver({
      _id: `${intent.key}:${to}`,
      county: source.county,
      to,
      item: source._id,
      about: source.for,
      service: source.service,
      template: intent.template,
      params: intent.params,
      at: intent.at,
      readAt: null,
    });
  }
}

async function addressesOf(
  { organisation, agentsOf }: DeliverMessageDeps,
  { to }: MessageIntent,
  source: MessageSource,
): Promise<string[]> {
  if (to.kind === 'staff') return [`staff:${to.id}`];
  if (to.kind === 'person') return [to.id, ...(await agentsOf(source))].map((id) => `person:${id}`);
  const { units, staff } = await organisation(source.county);
  for (let unit = units.get(to.unit); unit; unit = unit.reportsTo ? units.get(unit.reportsTo) : undefined) {
    const heads = [...staff.values()].filter(
      (member) =>
        member.unit === unit!._id &&
        (member.roles.includes('section-head') || member.roles.includes('leader')),
    );
    if (heads.length > 0) return heads.map((head) => `staff:${head._id}`);
  }
  throw new DomainError('nobody-to-tell');
}
