import type { Me, PersonCard } from '@zhucantong/shared/residents/me-view';
import { useState } from 'react';
import { PageHead } from '@/ui/page-head';
import { Row, RowList } from '@/ui/row';
import { Paragraph } from '@/ui/text';
import { NotThroughYou, whyNotThrough } from '../services/not-through-you';
import { HotlineRow } from '../shell/hotline-row';
import { Page } from '../shell/page';
import { ApplicationForm } from './application-form';
import { CarryOverView } from './carry-over-view';
import { carriedTo, whatDiffers } from './carried-draft';
import type { Application } from './open-application';

interface Props {
  application: Application;
  me: Me;
  person: PersonCard;
  onOutdated: () => void;
}

/** The form; where its service has a newer one, first what differs, and nothing is changed before the person agrees. */
export function ApplicationOrNewer({ application: opened, ...form }: Props) {
  const [application, setApplication] = useState(() => seamlessly(opened));
  const { guide, newer, draft } = application;
  if (!newer) return <FormOrWhyNot application={application} {...form} />;
  return (
    <CarryOverView
      carry={whatDiffers(guide, newer, draft)}
      title={`申请${newer.shortTitle}`}
      older={newer.olderForms.find(({ version }) => version === guide.version)?.untilWords}
      onCarry={() => setApplication(carriedTo(newer, guide, draft))}
      onKeep={() => setApplication({ guide, draft })}
    />
  );
}

/** Whoever may not apply for this person is told before the first question; what was begun stays stored. */
function FormOrWhyNot(props: Props) {
  const { application, me, person } = props;
  const { guide } = application;
  const why = whyNotThrough(guide, me, person);
  if (!why) return <ApplicationForm {...props} />;
  return (
    <Page title={`申请${guide.shortTitle}`} focusKey="not-through-you">
      <PageHead title={guide.title} />
      <NotThroughYou guide={guide} me={me} person={person} why={why} />
      {application.draft.baseRevision > 0 && <Paragraph look="meta">填过的都存着，没有丢。</Paragraph>}
      <RowList>
        <Row icon="document" title="看办事指南" to={{ page: 'guide', service: guide.code }} way="replace" />
        <HotlineRow />
      </RowList>
    </Page>
  );
}

/** Where nothing differs for these answers there is nothing to ask. */
function seamlessly(application: Application): Application {
  const { guide, newer, draft } = application;
  return newer && whatDiffers(guide, newer, draft).sections.length === 0
    ? carriedTo(newer, guide, draft)
    : application;
}
