import type { ReactNode } from 'react';
import { taro } from './taro';

interface ButtonProps {
  openType?: string;
  onClick?: () => void;
  onGetPhoneNumber?: (event: { detail: unknown }) => void;
  children: ReactNode;
}

/** WeChat's own button in jsdom: with `openType` a press asks for the phone number, and `taro.phoneNumber` is the answer. */
export function Button({ openType, onClick, onGetPhoneNumber, children }: ButtonProps) {
  const press =
    openType === 'getPhoneNumber' ? () => onGetPhoneNumber?.({ detail: taro.phoneNumber() }) : onClick;
  return (
    <button type="button" onClick={press}>
      {children}
    </button>
  );
}
