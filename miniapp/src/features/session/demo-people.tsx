import { Notice } from '@/ui/notice';
import { Row, RowList } from '@/ui/row';
import { Section } from '@/ui/section';
import { Paragraph } from '@/ui/text';

interface DemoPeopleProps {
  people: readonly { key: string; label: string }[];
  /** Key of whoever is just being signed in. */
  busy: string | undefined;
  onChoose: (key: string) => void;
}

/** The invented people of a demonstration, to sign in as. */
export function DemoPeople({ people, busy, onChoose }: DemoPeopleProps) {
  return (
    <>
      <Notice tone="warn" icon="info" title="演示环境，人物均为虚构">
        <Paragraph>选一个人，就用他的身份登录。</Paragraph>
      </Notice>
      <Section title="用谁的身份登录">
        <RowList>
          {people.map(({ key, label }) => {
            const [name, story] = label.split(/：(.*)/s);
            return (
              <Row
                key={key}
                icon="person"
                title={name}
                hint={busy === key ? '正在登录…' : story}
                onPress={() => onChoose(key)}
              />
            );
          })}
        </RowList>
      </Section>
    </>
  );
}
