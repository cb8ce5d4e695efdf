import { join } from 'node:path';
import { ROOT } from './root';

/** Where the published definitions are discovered, read from source as the tests run. */
export const DEFINITIONS = {
  folder: join(ROOT, 'shared/service-catalogue/definitions'),
  importModule: (path: string): Promise<unknown> => import(path),
};
