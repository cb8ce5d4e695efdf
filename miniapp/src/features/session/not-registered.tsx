import { PlainRow, RowList } from '@/ui/row';
import { Section } from '@/ui/section';

/** What to do for whoever stands in no register yet; by telephone is only one of the ways. */
export function NotRegistered() {
  return (
    <Section title="残联还没登记过您">
      <RowList>
        <PlainRow
          icon="place"
          title="到政务服务中心残联窗口登记"
          hint="带身份证，有残疾人证的也带上。家人要替您办的，也在这里登记。"
        />
        <PlainRow icon="home-visit" title="走不开，请村里的专委上门" hint="家人、邻居替您说一声就行。" />
        <PlainRow icon="done" title="登记好，当场给您开通码" hint="回到这里，填上就能登录。" />
      </RowList>
    </Section>
  );
}
