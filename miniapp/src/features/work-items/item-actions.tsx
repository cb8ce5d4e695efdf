import type { Me } from '@zhucantong/shared/residents/me-view';
import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import { ActionBar, Pair } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Reach } from '../reach/reach';
import { useWithoutVoice } from '../reach/use-without-voice';
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
  const withoutVoice = useWithoutVoice();
  const asked = askedOf(item);
  if (asked) return <SupplementActions item={item} asked={asked} me={me} />;
  if (may.includes('confirm-receipt')) {
    return (
      <ActionBar note={`${item.confirmWords?.notCame ?? '还没收到，或者不会用'}，也点这里`}>
        <Button to={{ page: 'confirm-receipt', id }}>确认收到</Button>
        <Reach number={phone} who={who} />
      </ActionBar>
    );
  }
  if (may.includes('urge')) {
    const urge = (
      <Button look="second" icon="urge" busy={busy && '正在催…'} onPress={onUrge}>
        催一下
      </Button>
    );
    return (
      <ActionBar note="催一下：同时提醒经办人和他的股长">
        {withoutVoice ? (
          <>
            {urge}
            <Reach number={phone} who={who} />
          </>
        ) : (
          <Pair>
            <Reach number={phone} who={who} look="second" />
            {urge}
          </Pair>
        )}
      </ActionBar>
    );
  }
  if (may.includes('ask-second-assessment')) {
    return (
      <ActionBar note={item.refusal?.secondAssessment?.words}>
        <Button look="second" to={{ page: 'second-assessment', id }}>
          不同意评定，申请重新评定
        </Button>
        <Reach number={phone} who={who} />
      </ActionBar>
    );
  }
  if (may.includes('begin-recheck')) {
    return (
      <ActionBar>
        <Button look="second" to={{ page: 'report-change', id }}>
          情况有变化，告诉我们
        </Button>
        <Reach number={phone} who={who} />
      </ActionBar>
    );
  }
  return (
    <ActionBar>
      <Reach number={phone} who={who} look="second" />
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
        <Reach number={me.helper.phone} who={me.helper.name}>
          不会弄，打电话请{me.helper.name}帮忙
        </Reach>
      )}
    </ActionBar>
  );
}
