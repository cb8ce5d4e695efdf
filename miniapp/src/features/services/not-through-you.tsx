import type { Me, PersonCard } from '@zhucantong/shared/residents/me-view';
import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import { notThroughThem, type NotThroughThem } from '@zhucantong/shared/service-catalogue/through-whom';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Paragraph } from '@/ui/text';
import { actFor, basesFor } from '../session/acting-for';

/** Why one may not apply for this person, known before anything is asked; null where one may. */
export function whyNotThrough(guide: ServiceGuide, me: Me, person: PersonCard): NotThroughThem | null {
  return notThroughThem(guide, basesFor(me, person), {});
}

interface Props {
  guide: ServiceGuide;
  me: Me;
  person: PersonCard;
  why: NotThroughThem;
}

/** Who may apply and where to go, and everybody for whom one may. */
export function NotThroughYou({ guide, me, person, why }: Props) {
  const others = me.people.filter((each) => !whyNotThrough(guide, me, each));
  return (
    <Notice
      tone="warn"
      icon="warning"
      title={person.isSelf ? '这一项不能为自己申请' : `这一项您不能替${person.kinship}申请`}
    >
      <Paragraph>{why.reason}</Paragraph>
      <Paragraph>{why.whatElse}</Paragraph>
      {others.map((other) => (
        <Button key={other.personId} look="second" mid icon="switch-person" onPress={() => actFor(other)}>
          {other.isSelf ? '换成办自己的事' : `换成替${other.kinship} ${other.name} 办`}
        </Button>
      ))}
    </Notice>
  );
}
