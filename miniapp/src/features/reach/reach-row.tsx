import { takesShortMessages } from '@zhucantong/shared/residents/telephone';
import type { ReactNode } from 'react';
import type { IconName } from '@/ui/icon/types';
import { PlainRow, Row } from '@/ui/row';
import { CallByOthers } from './reach';
import { useWithoutVoice } from './use-without-voice';

interface ReachRowProps {
  number: string;
  icon?: IconName;
  title: string;
  /** Who it is where the title says to call: for somebody who does not. */
  written?: string;
  hint: ReactNode;
  box?: boolean;
}

/** A row that calls; for who does not use the telephone it writes, or says the number for others to call. */
export function ReachRow({ number, written, ...row }: ReachRowProps) {
  if (!useWithoutVoice()) return <Row {...row} call={number} />;
  const words = { ...row, title: written ?? row.title };
  if (takesShortMessages(number))
    return <Row {...words} icon="message" title={`发短信：${words.title}`} sms={number} />;
  return <PlainRow {...words} end={<CallByOthers number={number} who={words.title} flush />} />;
}
