import { useQuery } from '@tanstack/react-query';
import { DueWithin } from '@zhucantong/shared/work-items/queue-view';
import { useRef } from 'react';
import type { QueueFilter } from '../../api/queues';
import { getServiceNames } from '../../api/services';
import { Kbd } from '../../components/kbd';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider';

export function filterOf(params: URLSearchParams): QueueFilter {
  const service = params.get('service');
  const due = DueWithin.safeParse(params.get('due'));
  return { ...(service ? { service } : {}), ...(due.success ? { due: due.data } : {}) };
}

export const isNarrowed = ({ service, due }: QueueFilter) => service !== undefined || due !== undefined;

/** Which service, due by when. What is chosen stands in the address, so it can be kept as a bookmark and handed on. */
export function QueueFilters({
  filter,
  onChange,
}: {
  filter: QueueFilter;
  onChange: (filter: QueueFilter) => void;
}) {
  const first = useRef<HTMLSelectElement>(null);
  const { data } = useQuery({
    queryKey: ['service-names'],
    queryFn: getServiceNames,
    staleTime: Infinity,
  });
  useShortcuts({ filter: () => first.current?.focus() });
  const { service, due } = filter;
  const choose = (changed: { [Key in keyof QueueFilter]: string }) => {
    const chosen = Object.entries({ ...filter, ...changed }).filter(([, value]) => value !== '');
    onChange(Object.fromEntries(chosen));
  };
  return (
    <div className="row wrap filters" role="group" aria-label="筛选">
      <label>
        服务{' '}
        <select
          ref={first}
          className="input"
          value={service ?? ''}
          aria-keyshortcuts="f"
          onChange={(event) => choose({ service: event.target.value })}
        >
          <option value="">全部</option>
          {(data?.services ?? []).map(({ code, title }) => (
            <option key={code} value={code}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        到期{' '}
        <select className="input" value={due ?? ''} onChange={(event) => choose({ due: event.target.value })}>
          <option value="">不限</option>
          <option value="today">今天和以前</option>
          <option value="week">7 天内</option>
        </select>
      </label>
      <Kbd of="filter" />
      {isNarrowed(filter) && (
        <button type="button" className="link" onClick={() => onChange({})}>
          不筛选了
        </button>
      )}
    </div>
  );
}
