import type { SavedView, ViewFilter } from '@zhucantong/shared/work-items/saved-view';
import type { PublishedServices } from '../services/published-services';

export type Services = Pick<PublishedServices, 'offered' | 'versionsOf' | 'get'>;

export interface Remaining {
  filter: ViewFilter;
  /** Title of a service that is not offered any more. */
  lostService: string | null;
}

/** What of a view's conditions still makes sense: a service that is not offered any more narrows nothing, and is named. */
export function remainingFilter({ filter }: Pick<SavedView, 'filter'>, services: Services): Remaining {
  const { service, ...rest } = filter;
  if (!service || services.offered().some(({ code }) => code === service))
    return { filter, lostService: null };
  const newest = services.versionsOf(service).at(-1);
  return { filter: rest, lostService: newest ? services.get(newest).shortTitle : service };
}
