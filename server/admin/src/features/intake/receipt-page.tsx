import { Button } from 'antd';
import type { Receipt } from '@zhucantong/shared/work-items/intake';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { receiptAddress } from '../../api/intake';
import { focusNextHeading, focusPageHeading } from '../../components/focus-heading';
import { Fact } from '../../components/facts';
import { Icon } from '../../components/icon';
import { NumbersKept } from '../../components/numbers-kept';
import { PageHeader } from '../../components/page-header';

/** Taken in: number and day to be read out to the person, the slip to be printed. */
export function ReceiptPage({ receipt, onNext }: { receipt: Receipt; onNext(): void }) {
  const navigate = useNavigate();
  useEffect(focusPageHeading, []);
  const { due } = receipt;
  return (
    <>
      <PageHeader
        title={`收下了，编号 ${receipt.number}`}
        sub={`${receipt.service} · ${receipt.applicant ?? '没留姓名'} · ${receipt.receivedWords}`}
        actions={
          <>
            <Button target="_blank" rel="noopener" href={receiptAddress(receipt.itemId, 'large')}>
              大字回执
            </Button>
            <Button
              type="primary"
              target="_blank"
              rel="noopener"
              icon={<Icon name="file" size="s" />}
              href={receiptAddress(receipt.itemId, 'normal')}
            >
              打印回执
            </Button>
          </>
        }
      />
      <section className="card" aria-labelledby="receipt-title">
        <header>
          <h2 id="receipt-title">念给本人听</h2>
        </header>
        <dl className="facts body">
          {due && (
            <Fact label="哪天办好" isWide>
              <b>
                {due.words}
                {due.provisional && '（暂定）'}
              </b>
              {due.sentences.map((sentence) => (
                <p className="sm" key={sentence}>
                  {sentence}
                </p>
              ))}
            </Fact>
          )}
          <Fact label="现在谁在办" isWide>
            {receipt.holder
              ? `${receipt.holder.unitName} ${receipt.holder.name}，电话 ${receipt.holder.phone}`
              : `${receipt.unitName}，还没派人`}
          </Fact>
          <Fact label="收到的材料" isWide>
            {receipt.papers.map(({ title, count }) => `${title} ${count} 张`).join('、') || '没有'}
          </Fact>
          <Fact label="怎么查" isWide>
            {receipt.follow.map((sentence) => (
              <p key={sentence}>
                <NumbersKept>{sentence}</NumbersKept>
              </p>
            ))}
          </Fact>
          <Fact label="咨询电话" isWide>
            {receipt.phoneOfOffice}
          </Fact>
        </dl>
      </section>
      <p className="row wrap intake-next">
        <Button icon={<Icon name="plus" size="s" />} onClick={onNext}>
          再登记一件
        </Button>
        <Button
          onClick={() => {
            focusNextHeading();
            void navigate(`/items/${receipt.itemId}`);
          }}
        >
          打开这一件
        </Button>
      </p>
    </>
  );
}
