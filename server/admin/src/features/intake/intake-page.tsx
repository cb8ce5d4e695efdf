import { useState } from 'react';
import type { Receipt } from '@zhucantong/shared/work-items/intake';
import { LoadingState } from '../../components/page-state';
import { PageHeader } from '../../components/page-header';
import { IntakeForm } from './intake-form';
import { useIntakeTyping } from './intake-typing';
import { ReceiptPage } from './receipt-page';

/** 窗口登记: for somebody at the window or on the line, the form that they would have sent themselves (DESIGN idea 9). */
export function IntakePage() {
  const typing = useIntakeTyping();
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  if (receipt) return <ReceiptPage receipt={receipt} onNext={() => setReceipt(null)} />;
  if (typing.isReady) return <IntakeForm typing={typing} onTaken={setReceipt} />;
  return (
    <>
      <PageHeader title="窗口登记" sub="替到窗口来的、打电话来的人办" />
      <section className="card">
        <div className="body">
          <LoadingState label="没交的登记" />
        </div>
      </section>
    </>
  );
}
