import type { Me } from '@zhucantong/shared/residents/me-view';
import { useEffect, useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { PageHead } from '@/ui/page-head';
import { Paragraph } from '@/ui/text';
import { newId } from '@/platform/new-id';
import { forgetView } from '../resource/remembered-views';
import { ONCE, useResource } from '../resource/use-resource';
import { SERVICE_NOT_FOUND } from '../services/service-not-found';
import { actFor, useActingFor } from '../session/acting-for';
import { LoadedPage } from '../shell/loaded-page';
import { Page } from '../shell/page';
import { ApplicationOrNewer } from './application-or-newer';
import { openApplication } from './open-application';

interface ApplyViewProps {
  me: Me;
  service: string;
  /** Empty: go on with what was begun, or begin. */
  draftId: string;
}

/** The form for the person acted for. Another person is another form: the one before is saved and leaves the screen. */
export function ApplyView({ me, service, draftId }: ApplyViewProps) {
  const person = useActingFor(me);
  return <ApplyFor key={person.personId} me={me} service={service} draftId={draftId} />;
}

function ApplyFor({ me, service, draftId }: ApplyViewProps) {
  const person = useActingFor(me);
  const [key, setKey] = useState(newKey); // opened afresh each time: what another page changed must be seen
  const application = useResource(key, () => openApplication({ me, person, service, draftId }), ONCE);
  useEffect(() => () => forgetView(key), [key]);
  return (
    <LoadedPage title="申请" resource={application} notFound={SERVICE_NOT_FOUND}>
      {(ready) =>
        ready.draft.contents.for === person.personId ? (
          <ApplicationOrNewer
            key={key}
            application={ready}
            me={me}
            person={person}
            onOutdated={() => setKey(newKey)}
          />
        ) : (
          <OtherPersons me={me} personId={ready.draft.contents.for} />
        )
      }
    </LoadedPage>
  );
}

const newKey = () => `apply:${newId()}`;

/** A draft of somebody else than the person acted for: nothing of it is shown before the person is changed. */
function OtherPersons({ me, personId }: { me: Me; personId: string }) {
  const other = me.people.find((each) => each.personId === personId);
  return (
    <Page title="申请" focusKey="other">
      <PageHead
        title={
          other ? `这份是替${other.isSelf ? '自己' : `${other.kinship} ${other.name}`}填的` : '这份现在打不开'
        }
      />
      <Card>
        <Paragraph>
          {other
            ? '已经存下来了。每个人的事分开办，换了人才能接着填。'
            : '代办关系已经到期或者收回了。他自己能接着办。'}
        </Paragraph>
        {other && (
          <Button look="second" mid icon="switch-person" onPress={() => actFor(other)}>
            {other.isSelf ? '换成办自己的事' : `换成替${other.kinship}办`}
          </Button>
        )}
        <Button look="text" start icon="home" to={{ page: 'home' }} way="reset">
          回首页
        </Button>
      </Card>
    </Page>
  );
}
