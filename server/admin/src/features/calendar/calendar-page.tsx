import type { CalendarYear } from '@zhucantong/shared/calendar/calendar-view';
import { yearOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { Link, useSearchParams } from 'react-router';
import { PageHeader } from '../../components/page-header';
import { ErrorState, LoadingState } from '../../components/page-state';
import { TabList } from '../../components/tab-list';
import { EditionList } from './edition-list';
import { HoursTab } from './hours-tab';
import { ImportTab } from './import-tab';
import { MovedDatesTab } from './moved-dates-tab';
import { useCalendarYear } from './use-calendar-year';
import { YearTab } from './year-tab';

const TABS = [
  { id: 'year', label: '全年' },
  { id: 'hours', label: '上班时间' },
  { id: 'import', label: '导入与发布' },
  { id: 'editions', label: '版本和改动' },
  { id: 'moved', label: '期限变动' },
] as const;
type TabId = (typeof TABS)[number]['id'];

/** 工作日历: a year as it counts and as it is prepared, and what a change of it moved. */
export function CalendarPage({ today }: { today: PlainDate }) {
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('year')) || yearOf(today);
  const tab: TabId = TABS.find(({ id }) => id === params.get('tab'))?.id ?? 'year';
  const { data, error, refetch } = useCalendarYear(year);
  return (
    <>
      <PageHeader
        title={`${year} 年工作日历`}
        sub={data ? <span>{standing(data)}</span> : null}
        actions={<YearLinks year={year} tab={tab} />}
      />
      {error && !data ? (
        <ErrorState title="没取到这一年" onRetry={() => void refetch()}>
          {error.message}
        </ErrorState>
      ) : !data ? (
        <LoadingState label="工作日历" />
      ) : (
        <TabList<TabId>
          label="工作日历"
          tabs={TABS}
          active={tab}
          onChange={(next) => setParams({ year: String(year), tab: next }, { replace: true })}
        >
          <div className="calendar-tab">
            {tab === 'year' && <YearTab data={data} />}
            {tab === 'hours' && <HoursTab data={data} />}
            {tab === 'import' && <ImportTab key={year} data={data} />}
            {tab === 'editions' && <EditionList data={data} />}
            {tab === 'moved' && <MovedDatesTab />}
          </div>
        </TabList>
      )}
    </>
  );
}

function YearLinks({ year, tab }: { year: number; tab: TabId }) {
  return (
    <nav aria-label="换一年" className="row">
      {[year - 1, year + 1].map((other) => (
        <Link key={other} to={`/calendar?year=${other}&tab=${tab}`}>
          {other} 年
        </Link>
      ))}
    </nav>
  );
}

/** One sentence: whether it counts, how many days, whether a draft waits. */
function standing({ published, editions, draft, overrides }: CalendarYear): string {
  const [newest] = editions;
  return [
    published && newest
      ? `已发布第 ${newest.version} 版，全国 ${published.workingDays} 个工作日`
      : '还没有发布，期限只按周末暂算',
    overrides.length > 0 ? `本县另有 ${overrides.length} 天` : '',
    draft ? '有一份草稿没有发布' : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
