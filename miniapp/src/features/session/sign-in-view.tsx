import { useState } from 'react';
import { Row, RowList } from '@/ui/row';
import type { TabName } from '@/ui/tabs/types';
import { HotlineRow } from '../shell/hotline-row';
import { Page } from '../shell/page';
import type { Typed } from './binding-faults';
import { SignInWays } from './sign-in-ways';
import { WeChatBinding } from './wechat-binding';

interface SignInViewProps {
  /** Title of the page that is meant. */
  title: string;
  tab?: TabName;
}

const NOTHING: Typed = { identityNumber: '', signInCode: '' };

/** Signing in; a WeChat that belongs to nobody yet is asked in the same place whose it is. */
export function SignInView({ title, tab }: SignInViewProps) {
  const [ticket, setTicket] = useState<string>();
  const [typed, setTyped] = useState(NOTHING);
  return (
    <Page
      title={title}
      tab={tab}
      focusKey={ticket ? 'binding' : 'ways'}
      back={ticket ? { label: '返回', onPress: () => setTicket(undefined) } : undefined}
    >
      {ticket ? (
        <WeChatBinding ticket={ticket} onRenewed={setTicket} typed={typed} onType={setTyped} />
      ) : (
        <SignInWays onUnknown={setTicket} />
      )}
      <RowList>
        <Row icon="all-services" title="看办事指南" to={{ page: 'services' }} />
        <HotlineRow />
      </RowList>
    </Page>
  );
}
