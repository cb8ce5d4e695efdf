import { randomBytes } from 'node:crypto';

/** An id as clients make them for what they send, so that it can be sent again. */
export const clientId = (): string => randomBytes(16).toString('base64url');
