import type { StaffCard } from '@zhucantong/shared/staff/staff-member';
import { Card } from '@/ui/card';
import { PhoneCall } from '@/ui/phone-call';
import { PlainRow } from '@/ui/row';

/** Who has it, and how to reach them. */
export function Officer({ officer: { name, unitName, title, phone } }: { officer: StaffCard }) {
  return (
    <Card look="flat">
      <PlainRow
        icon="person"
        title={name}
        strong
        hint={`${unitName}${title}`}
        end={phone && <PhoneCall number={phone} who={name} flush />}
      />
    </Card>
  );
}
