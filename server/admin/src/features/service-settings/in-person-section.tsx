import { Button } from 'antd';
import { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { InPersonView, ServiceSettingsView } from '@zhucantong/shared/service-catalogue/settings-view';
import { useState } from 'react';
import { DateField } from '../../components/date-field';
import { SelectField } from '../../components/select-field';
import { SettingDialog } from './setting-dialog';
import { PlannedTags } from './planned-tags';

/** Whether the county takes it from the person alone. */
export function InPersonSection({ inPerson, onChange }: { inPerson: InPersonView; onChange?: () => void }) {
  const { isRequired, planned } = inPerson;
  return (
    <>
      <h3 className="h2">谁能申请</h3>
      <p>
        {isRequired ? '只收本人申请，别人不能替他办。' : '照办事指南，别人也可以替他办。'}
        <PlannedTags planned={planned} />
      </p>
      {onChange && (
        <div className="row wrap">
          <Button onClick={onChange}>改谁能申请</Button>
        </div>
      )}
    </>
  );
}

export function InPersonDialog(props: {
  service: ServiceSettingsView;
  inPerson: InPersonView;
  today: PlainDate;
  onClose: () => void;
}) {
  const { service, inPerson, today, onClose } = props;
  const [isRequired, setRequired] = useState(inPerson.isRequired);
  const [from, setFrom] = useState<string>(today);
  const problems = PlainDate.safeParse(from).success
    ? []
    : [{ field: 'in-person-from', message: '请选从哪天起。' }];
  return (
    <SettingDialog
      {...{ service, onClose, name: 'in-person', problems, saveLabel: '保存' }}
      fields={{ isRequired: 'in-person-required', effectiveFrom: 'in-person-from' }}
      title={`改谁能申请：${service.title}`}
      sub="从选的那天起，在手机上替别人申请的会被告诉要本人来办，怎么办也写着。窗口照常帮本人填。"
      settingOf={() => ({ what: 'in-person', isRequired, effectiveFrom: PlainDate.parse(from) })}
    >
      {(shown) => (
        <>
          <SelectField
            {...{ id: 'in-person-required', label: '谁能申请', problems: shown }}
            value={isRequired ? 'person' : 'anybody'}
            options={[
              ['anybody', '照办事指南，别人也可以替他办'],
              ['person', '只收本人申请'],
            ]}
            onChange={(value) => setRequired(value === 'person')}
          />
          <DateField
            {...{ id: 'in-person-from', label: '从哪天起', value: from, min: today, problems: shown }}
            onChange={setFrom}
          />
        </>
      )}
    </SettingDialog>
  );
}
