import { ELSEWHERE } from '@zhucantong/shared/service-catalogue/area-answer';
import { areaColumns } from '@zhucantong/shared/service-catalogue/area-columns';
import type { FormField } from '@zhucantong/shared/service-catalogue/form-field';
import { countyOfArea } from '@zhucantong/shared/service-catalogue/handling-place';
import { useState } from 'react';
import { fetchCounties, fetchPlaces } from '@/api/areas';
import { AreaField } from '@/ui/area-field';
import { ONCE, useResource } from '../resource/use-resource';
import { Troubles } from '../shell/troubles';
import type { FieldControlProps } from './field-control-props';

/** A place from the county down. An answer that stops halfway is kept, and says what comes next. */
export function AreaControl(props: FieldControlProps<Extract<FormField, { kind: 'area' }>>) {
  const { field, value, error, onChange } = props;
  const { code, label, hint, required, to } = field;
  const chosen = typeof value === 'string' ? value : '';
  const [looked, setLooked] = useState('');
  const county = countyOfArea(looked || chosen);
  const counties = useResource('areas', fetchCounties, ONCE);
  const goesOn = to !== 'county' && county !== '' && county !== ELSEWHERE;
  const places = useResource(goesOn ? `areas:${county}` : undefined, () => fetchPlaces(county), ONCE);
  return (
    <>
      <AreaField
        id={code}
        label={`${label}${required ? '' : '（可以不写）'}`}
        hint={hint}
        error={error}
        value={chosen}
        columnsOf={(of) => areaColumns(to, of, { counties: counties.data, places: places.data })}
        onLook={setLooked}
        onChange={(next) => {
          setLooked('');
          onChange(next === '' ? undefined : next);
        }}
      />
      <Troubles of={counties.data ? places : counties} />
    </>
  );
}
