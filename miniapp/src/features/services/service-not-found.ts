import type { NotFoundProps } from '@/ui/states/types';

/** In the place of a service whose code leads nowhere. */
export const SERVICE_NOT_FOUND: NotFoundProps = {
  words: '没有查到这项服务。',
  action: { words: '看看能办什么', to: { page: 'services' } },
};
