import { useEffect, useState } from 'react';
import { ClientId } from '@zhucantong/shared/work-items/actions';
import type { Receipt } from '@zhucantong/shared/work-items/intake';
import { useSearchParams } from 'react-router';
import { LoadingState } from '../../components/page-state';
import { PageHeader } from '../../components/page-header';
import { IntakeForm } from './intake-form';
import { useIntakeTyping } from './intake-typing';
import { ReceiptPage } from './receipt-page';

/** 窗口登记: for somebody at the window or on the line, the form that they would have sent themselves (DESIGN idea 9). */
export function IntakePage({ county, givesCodes }: { county: string; givesCodes: boolean }) {
  const [params, setParams] = useSearchParams();
  const form = ClientId.safeParse(params.get('form')).data;
  const [taken, setTaken] = useState<{ form: string; receipt: Receipt } | null>(null);
  const open = (id: string) => setParams({ form: id });
  // In the address, so that loading the page again goes on with the same form.
  useEffect(() => {
    if (!form) setParams({ form: crypto.randomUUID() }, { replace: true });
  }, [form, setParams]);
  if (!form) return null;
  if (taken?.form === form)
    return <ReceiptPage receipt={taken.receipt} onNext={() => open(crypto.randomUUID())} />;
  const onTaken = (receipt: Receipt) => setTaken({ form, receipt });
  return <OneForm key={form} {...{ form, county, givesCodes, onTaken }} onOpen={open} />;
}

function OneForm(props: {
  form: string;
  county: string;
  givesCodes: boolean;
  onOpen(form: string): void;
  onTaken(receipt: Receipt): void;
}) {
  const { form, ...more } = props;
  const typing = useIntakeTyping(form);
  if (typing.isReady) return <IntakeForm typing={typing} {...more} />;
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
