import type { PersonCard } from '@zhucantong/shared/residents/me-view';
import { PersonSwitcher } from '@/ui/person-switcher';

interface WhoseMatterProps {
  person: PersonCard;
  /** What one does here with the matters of this person. */
  deed: '办' | '看';
}

/** Whose matters this page is about, with the way to change it. */
export function WhoseMatter({ person, deed }: WhoseMatterProps) {
  const { isSelf, kinship, name } = person;
  return (
    <PersonSwitcher
      caption={isSelf ? `现在${deed}的是` : '现在是替谁办'}
      name={isSelf ? `${name} 本人的事` : `${kinship} ${name}`}
      to={{ page: 'people' }}
    />
  );
}
