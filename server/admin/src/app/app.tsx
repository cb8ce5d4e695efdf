import { QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { StaffMe } from '@zhucantong/shared/staff/staff-me-view';
import { BrowserRouter } from 'react-router';
import { hasCode } from '../api/problem';
import { getMe } from '../api/session';
import { Announcer } from '../components/announcer';
import { ErrorState, LoadingState } from '../components/page-state';
import { ShortcutProvider } from '../components/shortcuts/shortcut-provider';
import { useStoredChoice } from '../components/stored-choice';
import { SignIn } from '../features/sign-in/sign-in';
import { queryClient } from './query-client';
import { SignedIn } from './signed-in';
import { staffTheme } from './theme';
import { typeSize } from '../components/type-size';

/** antd writes style elements; the page's policy wants its nonce on them. */
const csp = { nonce: document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '' };

/** Providers around everything, then the door: signed in or not. */
export function App() {
  const size = useStoredChoice(typeSize) === '16' ? 16 : 14;
  return (
    <ConfigProvider locale={zhCN} theme={staffTheme(size)} button={{ autoInsertSpace: false }} csp={csp}>
      <QueryClientProvider client={queryClient}>
        <ShortcutProvider>
          <BrowserRouter basename="/admin">
            <Door />
          </BrowserRouter>
          <Announcer />
        </ShortcutProvider>
      </QueryClientProvider>
    </ConfigProvider>
  );
}

function Door() {
  const client = useQueryClient();
  const me = useQuery<StaffMe | null>({
    queryKey: ['me'],
    queryFn: async ({ signal }) => {
      try {
        return await getMe(signal);
      } catch (error) {
        if (hasCode(error, 'not-signed-in')) return null;
        throw error;
      }
    },
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  if (me.data) return <SignedIn me={me.data} />;
  if (me.data === null) return <SignIn onOpened={(opened) => client.setQueryData(['me'], opened)} />;
  return (
    <main className="door">
      <h1 className="sr">助残通工作台</h1>
      {me.isPending && <LoadingState label="工作台" rows={3} onRetry={() => void me.refetch()} />}
      {me.isError && (
        <ErrorState title="工作台没打开" onRetry={() => void me.refetch()}>
          {me.error.message}
        </ErrorState>
      )}
    </main>
  );
}
