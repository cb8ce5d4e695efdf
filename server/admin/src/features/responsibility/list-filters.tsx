import type { ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import { SelectField } from '../../components/select-field';
import { stepsToChoose } from './draft-post';
import type { PostFilter } from './filter-posts.rules';
import { ANY } from './trial-preview';

export type ListView = 'by-service' | 'by-person';
const VIEWS: readonly (readonly [ListView, string])[] = [
  ['by-service', '按服务'],
  ['by-person', '按人'],
];
const ALL = 'all';

/** What of the list is shown, and how. */
export function ListFilters(props: {
  list: ResponsibilityList;
  filter: PostFilter;
  view: ListView;
  count: number;
  onFilter(filter: PostFilter): void;
  onView(view: ListView): void;
}) {
  const { list, filter, view, count, onFilter } = props;
  const steps = stepsToChoose(filter.service || ANY, list).slice(1);
  const field = (name: keyof PostFilter, label: string, options: readonly (readonly [string, string])[]) => (
    <SelectField
      {...{ id: `filter-${name}`, label, problems: [], value: filter[name] || ALL }}
      options={[[ALL, '全部'], ...options]}
      onChange={(chosen) => onFilter({ ...filter, [name]: chosen === ALL ? '' : chosen })}
    />
  );
  return (
    <div className="list-filters" role="group" aria-label="筛选清单">
      {field('service', '服务', list.services.map(named))}
      {field('step', '步骤', steps)}
      {field('area', '地区', list.areas.map(named))}
      {field(
        'person',
        '人',
        list.staff.map(({ staffId, name, about }) => [staffId, `${name} · ${about}`] as const),
      )}
      <div className="seg" role="group" aria-label="怎么列">
        {VIEWS.map(([each, words]) => (
          <button key={each} type="button" aria-pressed={view === each} onClick={() => props.onView(each)}>
            {words}
          </button>
        ))}
      </div>
      <p className="muted sm" role="status">
        {count === 0 ? '没有符合的岗位' : `${count} 个岗位`}
      </p>
    </div>
  );
}

const named = ({ code, title }: { code: string; title: string }) => [code, title] as const;
