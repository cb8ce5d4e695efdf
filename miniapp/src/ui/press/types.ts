import type { ReactNode } from 'react';
import type { Way } from '@/platform/navigate';
import type { Route } from '@/platform/routes';

/** What a press does: something here, another page, a telephone call, or a short message. */
export type PressTarget =
  | { onPress: () => void; to?: undefined; call?: undefined; sms?: undefined }
  | { to: Route; way?: Way; onPress?: undefined; call?: undefined; sms?: undefined }
  | { call: string; onPress?: undefined; to?: undefined; sms?: undefined }
  | { sms: string; onPress?: undefined; to?: undefined; call?: undefined };

/** The one thing that can be pressed: every button, row, tile and link is made of it. */
export type PressProps = PressTarget & {
  className?: string;
  id?: string;
  /** Replaces the visible words for a screen reader; must contain them. */
  label?: string;
  expanded?: boolean;
  /** This link leads to the page that is open. */
  current?: boolean;
  /** Describes the element whose visibility it switches. */
  controls?: string;
  children: ReactNode;
};
