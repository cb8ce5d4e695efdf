import type { PersonCard } from '@zhucantong/shared/residents/me-view';
import type { ResidentItemCard } from '@zhucantong/shared/work-items/resident-view';
import { fetchItems } from '@/api/items';
import { POLL_MS, useResource, type Resource } from '../resource/use-resource';

export interface MyItems {
  resource: Resource<ResidentItemCard[]>;
  /** Those of the person acted for; undefined until known. */
  mine: ResidentItemCard[] | undefined;
  /** Those of everybody else one may act for. */
  others: ResidentItemCard[];
}

/** Not ended, or ended with something left for the resident to do. */
export function isUnderWay({ isOpen, youDo }: ResidentItemCard): boolean {
  return isOpen || Boolean(youDo);
}

/** Items, looked at again and again, parted by whose they are. */
export function useMyItems(person: PersonCard): MyItems {
  const resource = useResource('items', fetchItems, POLL_MS);
  const isMine = (item: ResidentItemCard) => item.for.personId === person.personId;
  return {
    resource,
    mine: resource.data?.filter(isMine),
    others: resource.data?.filter((item) => !isMine(item)) ?? [],
  };
}
