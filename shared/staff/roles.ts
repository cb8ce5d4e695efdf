import * as z from 'zod/mini';

/** What a staff account may be; several at once in a small county (FACTS §10.1). */
export const Role = z.enum(['handler', 'operator', 'section-head', 'leader', 'administrator', 'auditor']);
export type Role = z.infer<typeof Role>;
