import type { StaffCard } from '@zhucantong/shared/staff/staff-member';
import { Card } from '@/ui/card';
import { PlainRow } from '@/ui/row';
import { Reach } from '../reach/reach';

/** Who has it, and how to reach them. */
export function Officer({ officer: { name, unitName, title, phone } }: { officer: StaffCard }) {
  return (
    <Card look="flat">
      <PlainRow
        icon="person"
        title={name}
        strong
        hint={`${unitName}${title}`}
        end={phone && <Reach number={phone} who={name} flush />}
      />
    </Card>
  );
}
