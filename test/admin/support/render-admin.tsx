import './web-globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { Announcer } from '../../../server/admin/src/components/announcer';
import { ShortcutProvider } from '../../../server/admin/src/components/shortcuts/shortcut-provider';

// Asking jsdom for the computed style of every element costs seconds per page with antd's sheets.
configure({ defaultHidden: true });

/** Renders with the providers that every page of the admin has. */
export function renderAdmin(children: ReactNode, { at = '/' }: { at?: string } = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <ConfigProvider button={{ autoInsertSpace: false }} theme={{ token: { motion: false } }}>
      <QueryClientProvider client={client}>
        <ShortcutProvider>
          <MemoryRouter initialEntries={[at]}>{children}</MemoryRouter>
          <Announcer />
        </ShortcutProvider>
      </QueryClientProvider>
    </ConfigProvider>,
  );
}
