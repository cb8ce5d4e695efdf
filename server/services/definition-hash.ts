import { createHash } from 'node:crypto';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';

/** SHA-256 of a definition in canonical form: the order of keys does not matter, the order of lists does. */
export function definitionHash(definition: ServiceDefinition): string {
  return createHash('sha256').update(canonical(definition)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
    .join(',')}}`;
}
