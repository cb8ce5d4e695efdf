import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import { Notice } from '@/ui/notice';
import { Paragraph } from '@/ui/text';

/** When one can apply, where that is not all year: how it stands today, and every year. */
export function GuideOpening({ opening }: { opening: NonNullable<ServiceGuide['opening']> }) {
  const { isOpen, now, yearly } = opening;
  return (
    <Notice tone={isOpen ? 'info' : 'warn'} icon={isOpen ? 'info' : 'clock'} title={now}>
      <Paragraph>{yearly}</Paragraph>
      {!isOpen && <Paragraph>要带的可以先准备好。等不到那天的急事，跟我们说一声。</Paragraph>}
    </Notice>
  );
}
