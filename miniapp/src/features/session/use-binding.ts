import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { normaliseIdentityNumber } from '@zhucantong/shared/residents/identity-number';
import { SignInCode } from '@zhucantong/shared/residents/sign-in-code';
import { useState } from 'react';
import { ApiProblem } from '@/api/api-problem';
import type { PhoneNumberAnswer } from '@/ui/phone-number-button/phone-number-answer';
import { faultOf, faultsOf, refusedFields, type Fault, type Typed, type Way } from './binding-faults';
import { bindingFailureInWords } from './sign-in-words';
import { useAttempt } from './use-attempt';
import { bindThisWeChat, type Claimed } from './wechat-session';

/** Why there is no phone number to check with. */
export type PhoneRefusal = Extract<PhoneNumberAnswer, { refusedBy: string }>;

export interface BindingProps {
  ticket: string;
  onRenewed: (ticket: string) => void;
  typed: Typed;
  onType: (typed: Typed) => void;
}

/** Says whose a WeChat is. Whatever comes of it, what was typed stays. */
export function useBinding({ ticket, onRenewed, typed, onType }: BindingProps) {
  const { busy, problem, attempt, forgetProblem } = useAttempt(bindingFailureInWords);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [tries, setTries] = useState(0);
  const [refusal, setRefusal] = useState<PhoneRefusal>();
  const today = localDateOf(new Date());

  /** Shows what is to be corrected first. @returns whether nothing is. */
  const check = (way: Way): boolean => {
    const found = faultsOf(typed, way, today);
    setFaults(found);
    setTries((n) => n + 1);
    setRefusal(undefined);
    forgetProblem();
    return found.length === 0;
  };

  const bind = (proof: Claimed['proof']) =>
    attempt(proof.by, async () => {
      try {
        const identityNumber = normaliseIdentityNumber(typed.identityNumber);
        await bindThisWeChat(ticket, { identityNumber, proof }, onRenewed);
      } catch (failure) {
        const refused = failure instanceof ApiProblem ? refusedFields(failure.fields, proof.by) : [];
        if (refused.length === 0) throw failure;
        setFaults(refused);
      }
    });

  return {
    busy,
    /** What stands in the way as a whole; what stands in a field is among the faults. */
    problem,
    faults,
    tries,
    refusal,
    /** Whether the identity number can be sent, so that WeChat may be asked for the phone number. */
    isNamed: faultOf('identityNumber', typed.identityNumber, today) === undefined,
    check,
    type(field: keyof Typed, value: string) {
      onType({ ...typed, [field]: value });
      if (faultOf(field, value, today) === undefined)
        setFaults((before) => before.filter((fault) => fault.field !== field));
    },
    byPhone(answer: PhoneNumberAnswer) {
      if (!check('phone')) return;
      if ('refusedBy' in answer) setRefusal(answer);
      else void bind({ by: 'phone', code: answer.code });
    },
    bySignInCode() {
      if (check('sign-in-code')) void bind({ by: 'sign-in-code', code: SignInCode.parse(typed.signInCode) });
    },
  };
}
