import type { Me } from '@zhucantong/shared/residents/me-view';
import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import { ActionBar, Pair } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { PhoneCall } from '@/ui/phone-call';
import { askedOf, type Asked } from './asked-of';
import { answeredCodes } from './supplement-store';

interface ItemActionsProps {
  item: ResidentItem;
  me: Me;
  busy: boolean;
  onUrge: () => void;
}

/** What may be done now, as the server allowed it: filled only where the resident should act. */
export function ItemActions({ item, me, busy, onUrge }: ItemActionsProps) {
  const { allowedActions: may, holder, id } = item;
  const phone = item.supplement?.askedBy?.phone ?? holder?.phone ?? me.county.phone;
  const who = item.supplement?.askedBy?.name ?? holder?.name ?? `${me.county.shortName}残联`;
  const asked = askedOf(item);
  if (asked) return <SupplementActions item={item} asked={asked} me={me} />;
  if (may.includes('confirm-receipt')) {
    return (
      <ActionBar note={`${item.confirmWords?.notCame ?? '还没收到，或者不会用'}，也点这里`}>
        <Button to={{ page: 'confirm-receipt', id }}>确认收到</Button>
        <PhoneCall number={phone} who={who} />
      </ActionBar>
    );
  }
  if (may.includes('urge')) {
    return (
      <ActionBar note="催一下：同时提醒经办人和他的股长">
        <Pair>
          <PhoneCall number={phone} who={who} look="second" />
          <Button look="second" icon="urge" busy={busy && '正在催…'} onPress={onUrge}>
            催一下
          </Button>
        </Pair>
      </ActionBar>
    );
  }
  if (may.includes('ask-second-assessment')) {
    return (
      <ActionBar note={item.refusal?.secondAssessment?.words}>
        <Button look="second" to={{ page: 'second-assessment', id }}>
          不同意评定，申请重新评定
        </Button>
        <PhoneCall number={phone} who={who} />
      </ActionBar>
    );
  }
  if (may.includes('begin-recheck')) {
    return (
      <ActionBar>
        <Button look="second" to={{ page: 'report-change', id }}>
          情况有变化，告诉我们
        </Button>
        <PhoneCall number={phone} who={who} />
      </ActionBar>
    );
  }
  return (
    <ActionBar>
      <PhoneCall number={phone} who={who} look="second" />
    </ActionBar>
  );
}

function SupplementActions({ item, asked, me }: Pick<ItemActionsProps, 'item' | 'me'> & { asked: Asked }) {
  const done = answeredCodes(item.id, asked.round);
  const next = asked.items.find(({ code }) => !done.includes(code));
  const start = done.length > 0 ? '接着补' : '去补';
  return (
    <ActionBar>
      <Button icon={next?.kind === 'paper' ? 'camera' : 'edit'} to={{ page: 'supplement', id: item.id }}>
        {next ? `${start}：${next.title}` : '都补好了，看一遍交上去'}
      </Button>
      {me.helper && (
        <PhoneCall number={me.helper.phone} who={me.helper.name}>
          不会弄，打电话请{me.helper.name}帮忙
        </PhoneCall>
      )}
    </ActionBar>
  );
}
