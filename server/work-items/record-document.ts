import { certificatesAfter, changeFor } from '@zhucantong/shared/service-catalogue/certificate-change';
import { certificateEvents } from '@zhucantong/shared/service-catalogue/certificate-events';
import { outcomeOf } from '@zhucantong/shared/service-catalogue/outcome';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { Residents } from '../residents/residents.repository';
import { currentAnswers } from './current-answers';
import { lastRecords } from './last-records';
import type { CertificateNews } from './recheck-benefits';
import type { WorkItemsRepository } from './work-items.repository';

export interface RecordDocumentDeps {
  items: Pick<WorkItemsRepository, 'get'>;
  residents: Pick<Residents, 'changeRecord' | 'get'>;
  /** What hangs on the county of the person's household goes along with it. */
  followMove(person: string): Promise<void>;
  /** What others have to look into, since the register says so. */
  tellOf(news: CertificateNews): Promise<void>;
  definition(versionId: string): ServiceDefinition;
}

const JOB: JobViewer = { kind: 'job', name: 'record-document' };

/**
 * The effect of handing over a document: the register of the person holds it from now on. Category, level and day lie sealed in
 * the item, so they are read here and never stand in an outbox. Delivered at least once; the same again changes nothing.
 */
export async function recordDocument(
  { items, residents, followMove, tellOf, definition }: RecordDocumentDeps,
  { person, entry, item: id }: { person: string; entry: number; item: string },
): Promise<void> {
  const loaded = await items.get(JOB, id);
  const { item } = loaded;
  const outcome = outcomeOf(definition(item.service));
  if (outcome?.kind !== 'document') return;
  const opened = loaded.open();
  const { answers } = currentAnswers(item, opened);
  const handedOver = opened.get(entry)?.record ?? {};
  const records = lastRecords(item, opened);
  const change = changeFor(outcome.change, answers);
  const area = change.change === 'move' ? String(answers[change.to]) : undefined;
  await residents.changeRecord(person, ({ profile }) => {
    const after = certificatesAfter(change, {
      ...{ held: profile, answers, records, handedOver, matter: item.caseId },
    });
    return after && { profile: { ...profile, ...after }, ...(area ? { area } : {}) };
  });
  if (area) await followMove(person);
  const { county, profile } = await residents.get(JOB, person);
  const events = certificateEvents(change, answers, profile, item.caseId);
  await tellOf({ person, county, matter: item.caseId, events });
}
