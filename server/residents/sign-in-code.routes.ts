import * as z from 'zod/mini';
import { IssuedSignInCode } from '@zhucantong/shared/residents/sign-in-code';
import { defineRoute, type Route } from '../http/route';
import { issueSignInCode, type IssueSignInCodeDeps } from './issue-sign-in-code';

/** Opening an account for somebody whose telephone number in the register is not the one of their WeChat. @source FACTS §9.4 */
export function signInCodeRoutes(deps: IssueSignInCodeDeps): Route[] {
  return [
    defineRoute(
      {
        method: 'POST',
        path: '/api/staff/people/:id/sign-in-code',
        door: 'staff',
        name: 'staff-issue-sign-in-code',
        permission: 'residents.sign-in-code',
        audit: 'sign-in-code-issued',
        summary:
          'A code with which the person before me opens their account on their WeChat; ends the one before, and they are told.',
        // One at a time at a desk, like what is taken in there.
        rateLimit: 'take-in',
        params: z.strictObject({ id: z.string().check(z.maxLength(64)) }),
        response: IssuedSignInCode,
      },
      ({ viewer, params, now }) => issueSignInCode(deps, viewer, params.id, now),
    ),
  ];
}
