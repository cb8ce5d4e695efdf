import { useQuery } from '@tanstack/react-query';
import type { Hardship } from '@zhucantong/shared/residents/resident';
import { getIntakePlaces } from '../../api/intake';
import { DateField } from '../../components/date-field';
import { Problem } from '../../components/missing-list';
import type { FieldProblem } from '../../components/missing-list.rules';
import { SelectField } from '../../components/select-field';
import { ContactFields } from './contact-fields';
import { personFieldId } from './intake-request';
import type { NewPerson } from './intake-typing';
import { TextField } from '../../components/text-field';

const HARDSHIP: readonly (readonly [Hardship, string])[] = [
  ['none', '都不是'],
  ['minimum-living', '低保'],
  ['near-minimum-living', '低保边缘'],
];

/** Somebody who has no record is registered together with what they ask for: a fault in the form leaves nobody half entered. */
export function NewPersonForm({
  value,
  problems,
  onChange,
}: {
  value: NewPerson;
  problems: readonly FieldProblem[];
  onChange(changed: Partial<NewPerson>): void;
}) {
  const field = (
    name: 'name' | 'identityNumber' | 'phone' | 'address' | 'certificateNumber',
    label: string,
  ) => ({
    id: personFieldId(name),
    label,
    value: value[name],
    problems,
    onChange: (next: string) => onChange({ [name]: next }),
  });
  return (
    <div className="stack">
      <div className="intake-pair">
        <TextField {...field('name', '姓名')} maxLength={40} />
        <TextField {...field('identityNumber', '身份证号')} maxLength={24} />
        <TextField
          {...field('phone', '电话')}
          inputMode="tel"
          maxLength={20}
          hint="凭编号和它的后四位可以查进度"
        />
        <VillageField value={value.area} problems={problems} onChange={(area) => onChange({ area })} />
      </div>
      <TextField {...field('address', '住址')} maxLength={200} />
      <div className="intake-pair">
        <TextField
          {...field('certificateNumber', '残疾人证号')}
          isOptional
          maxLength={24}
          hint="还没有证的空着"
        />
        <SelectField
          id={personFieldId('hardship')}
          label="低保情况"
          value={value.hardship}
          options={HARDSHIP}
          problems={problems}
          onChange={(hardship) => onChange({ hardship: hardship as Hardship })}
        />
      </div>
      {value.certificateNumber.trim() !== '' && (
        <div className="intake-pair">
          <DateField
            {...{ id: personFieldId('issuedOn'), label: '发证日期', value: value.issuedOn, problems }}
            onChange={(issuedOn) => onChange({ issuedOn })}
          />
          <DateField
            {...{ id: personFieldId('validTo'), label: '有效期到', value: value.validTo, problems }}
            onChange={(validTo) => onChange({ validTo })}
          />
          <DateField
            {...{ id: personFieldId('assessedOn'), label: '上次评定日期', isOptional: true, problems }}
            value={value.assessedOn}
            hint="看评定表；不知道的空着"
            onChange={(assessedOn) => onChange({ assessedOn })}
          />
        </div>
      )}
      <ContactFields
        value={value.contact}
        problems={problems}
        onChange={(contact) => onChange({ contact })}
      />
    </div>
  );
}

/** Villages under their towns: typed letters find them in a plain list. */
function VillageField(props: {
  value: string;
  problems: readonly FieldProblem[];
  onChange(area: string): void;
}) {
  const id = personFieldId('area');
  const places = useQuery({ queryKey: ['intake-places'], queryFn: getIntakePlaces, staleTime: Infinity });
  const list = places.data?.places ?? [];
  const towns = [...new Set(list.map(({ town }) => town))];
  return (
    <div className="field">
      <label htmlFor={id}>户口在哪个村（社区）</label>
      <select
        id={id}
        className="input"
        value={props.value}
        aria-describedby={`${id}-problem`}
        aria-invalid={props.problems.some(({ field }) => field === id)}
        onChange={(event) => props.onChange(event.target.value)}
      >
        <option value="">{places.isPending ? '正在取' : '请选'}</option>
        {towns.map((town) => (
          <optgroup label={town} key={town}>
            {list
              .filter((each) => each.town === town)
              .map(({ code, village }) => (
                <option value={code} key={code}>
                  {village}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {places.isError && <p className="hint t-danger">村名没取到：{places.error.message}</p>}
      <Problem problems={props.problems} field={id} />
    </div>
  );
}
