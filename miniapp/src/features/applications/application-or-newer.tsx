import type { Me, PersonCard } from '@zhucantong/shared/residents/me-view';
import { useState } from 'react';
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
  if (!newer) return <ApplicationForm application={application} {...form} />;
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

/** Where nothing differs for these answers there is nothing to ask. */
function seamlessly(application: Application): Application {
  const { guide, newer, draft } = application;
  return newer && whatDiffers(guide, newer, draft).sections.length === 0
    ? carriedTo(newer, guide, draft)
    : application;
}
