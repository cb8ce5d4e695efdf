import * as z from 'zod/mini';
import { isTelephone } from './telephone';

/**
 * Somebody who is not in the register, as they gave themselves: a name, a telephone, or neither. Nobody has to say who they
 * are to ask a question (FACTS §4.10). Sealed like everything personal.
 */
export const Caller = z.strictObject({
  name: z.nullable(z.string().check(z.trim(), z.minLength(1, '请写姓名，没说就空着。'), z.maxLength(40))),
  phone: z.nullable(z.string().check(z.refine(isTelephone, '请写 11 位手机号，或者带区号的座机。'))),
});
export type Caller = z.infer<typeof Caller>;
