import { fetchGuide } from '@/api/services';
import { useResource } from '../resource/use-resource';
import { useSession } from '../session/use-session';
import { LoadedPage } from '../shell/loaded-page';
import { GuideView } from './guide-view';
import { SERVICE_NOT_FOUND } from './service-not-found';

/** The newest guide of a service; promise, window and kept promises are those of the reader's county once it is known. */
export function GuidePage({ service }: { service: string }) {
  const session = useSession();
  const county = session.state === 'signed-in' ? session.me.county.code : undefined;
  const guide = useResource(`guide:${service}:${county ?? ''}`, () => fetchGuide(service, county));
  return (
    <LoadedPage title="办事指南" resource={guide} notFound={SERVICE_NOT_FOUND}>
      {(known, troubles) => <GuideView guide={known} troubles={troubles} />}
    </LoadedPage>
  );
}
