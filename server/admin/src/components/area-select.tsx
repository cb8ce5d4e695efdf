import { useQuery } from '@tanstack/react-query';
import { ELSEWHERE, type AreaDepth } from '@zhucantong/shared/service-catalogue/area-answer';
import { areaColumns } from '@zhucantong/shared/service-catalogue/area-columns';
import { countyOfArea } from '@zhucantong/shared/service-catalogue/handling-place';
import { getCounties, getPlaces } from '../api/areas';

interface AreaSelectProps {
  /** Of the first list: a fault of the question leads there. */
  id: string;
  to: AreaDepth;
  /** Area code as far as it is chosen; empty: not at all. */
  value: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
  'aria-required': boolean;
  onChange(code: string): void;
}

/** A place from the county down: plain lists beside each other, each opened by the one before it. */
export function AreaSelect({ id, to, value, onChange, ...said }: AreaSelectProps) {
  const county = countyOfArea(value);
  const counties = useQuery({ queryKey: ['areas'], queryFn: getCounties, staleTime: Infinity });
  const places = useQuery({
    queryKey: ['areas', county],
    queryFn: () => getPlaces(county),
    enabled: to !== 'county' && county !== '' && county !== ELSEWHERE,
    staleTime: Infinity,
  });
  const columns = areaColumns(to, value, { counties: counties.data?.counties, places: places.data });
  const failed = counties.error ?? places.error;
  const list = ({ label, choices, chosen, empty }: (typeof columns)[number], place: number) => (
    <select
      key={label}
      {...said}
      id={place === 0 ? id : `${id}-${place + 1}`}
      className="input"
      aria-label={columns.length > 1 ? label : undefined}
      value={chosen}
      disabled={choices.length === 0}
      onChange={(event) => onChange(event.target.value || (columns[place - 1]?.chosen ?? ''))}
    >
      <option value="">{choices.length > 0 ? `请选${columns.length > 1 ? label : ''}` : empty}</option>
      {choices.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
  return (
    <>
      <span className="intake-pair">{columns.map(list)}</span>
      {failed && <p className="hint t-danger">地名没取到：{failed.message}</p>}
    </>
  );
}
