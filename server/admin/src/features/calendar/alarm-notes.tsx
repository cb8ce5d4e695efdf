import { useQuery } from '@tanstack/react-query';
import type { YearAlarm } from '@zhucantong/shared/calendar/year-alarm';
import { Link } from 'react-router';
import { getCalendarAlarms } from '../../api/calendar';
import { Icon } from '../../components/icon';

/** Missing years; asked for administrators only. */
export function useCalendarAlarms(isAdministrator: boolean): readonly YearAlarm[] {
  const { data } = useQuery({
    queryKey: ['calendar-alarms'],
    queryFn: getCalendarAlarms,
    enabled: isAdministrator,
    refetchInterval: 10 * 60_000,
  });
  return data?.alarms ?? [];
}

/** On every page of an administrator until the year is published. */
export function AlarmNotes({ alarms }: { alarms: readonly YearAlarm[] }) {
  return alarms.map(({ year, urgency, sentence }) => (
    <div key={year} className={urgency === 'now' ? 'note danger alarm' : 'note warn alarm'}>
      <Icon name={urgency === 'now' ? 'alert' : 'bell'} />
      <span>
        {sentence} <Link to={`/calendar?year=${year}&tab=import`}>去导入 {year} 年</Link>
      </span>
    </div>
  ));
}
