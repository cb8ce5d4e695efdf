import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { QuotaView, ServiceSettingsView } from '@zhucantong/shared/service-catalogue/settings-view';
import { quotaPreview } from './quota-preview';
import { YearlyNumberDialog } from './yearly-number-dialog';

/** More or fewer places a year from a day on, or no cap; with what it does to those who have one or wait. */
export function QuotaDialog(props: {
  service: ServiceSettingsView;
  quota: QuotaView;
  today: PlainDate;
  onClose: () => void;
}) {
  const { service, quota, today, onClose } = props;
  return (
    <YearlyNumberDialog
      {...{ service, today, onClose, what: 'quota', amount: quota.amount, whenEmpty: '空着就是不限' }}
      {...{ title: `改名额：${service.title}`, saveLabel: '保存名额', label: `每年名额（${quota.unit}）` }}
      sub="每年多少，从选的那天起算，一直到下次再改。加了马上往下轮；减了不收回已经给的。空着就是不限。"
      preview={(amount) => quotaPreview(quota, amount)}
    />
  );
}
