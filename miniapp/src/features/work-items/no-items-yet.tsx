import { Empty } from '@/ui/states';

/** In the place of the items of somebody who never applied for anything. */
export function NoItemsYet() {
  return (
    <Empty
      words="还没有申请过什么。办过的事，都会留在这里。"
      action={{ words: '看看能办什么', to: { page: 'services' } }}
    />
  );
}
