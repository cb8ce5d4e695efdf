import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { Fact } from '../../components/facts';
import { Icon } from '../../components/icon';
import { Masked } from './item-facts';

/** In whose hands it is while an outside body works on it: since when, and whom to call. */
export function OutsideCard({ item }: { item: StaffItem }) {
  const { outside } = item;
  if (!outside) return null;
  return (
    <section className="card" aria-labelledby="outside-title">
      <header>
        <h2 id="outside-title">{outside.words}</h2>
      </header>
      <div className="body tight">
        <dl className="facts">
          <Fact label="外部单位">{outside.body}</Fact>
          <Fact label="找哪里">{outside.ask.words}</Fact>
          <Fact label="谁来盯">
            {item.assignee ? `${item.assignee.name}（${item.assignee.unitName}）` : item.unitName}
          </Fact>
          <Fact label="最晚">{[item.due.date, item.due.sentence].filter(Boolean).join('，')}</Fact>
        </dl>
      </div>
    </section>
  );
}

/** What is paid, line by line with where it is laid down, and how far it has come. */
export function PaymentCard({ item }: { item: StaffItem }) {
  const { payment } = item;
  if (!payment) return null;
  return (
    <section className="card" aria-labelledby="payment-title">
      <header>
        <h2 id="payment-title">发放 {payment.total}</h2>
        <span className={payment.state === 'returned' ? 'sm t-danger' : 'sm'}>{payment.words}</span>
      </header>
      <div className="body tight">
        {payment.returnedBecause && (
          <p className="note warn sm">
            <Icon name="alert" />
            银行退回：{payment.returnedBecause}
          </p>
        )}
        <table className="rows amounts">
          <caption className="sr">金额怎么算的</caption>
          <thead>
            <tr>
              <th scope="col">发什么</th>
              <th scope="col" className="amount">
                金额
              </th>
            </tr>
          </thead>
          <tbody>
            {payment.lines.map((line) => (
              <tr key={line.title}>
                <th scope="row">{line.title}</th>
                <td className="amount">{line.amount}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {payment.account && (
          <dl className="facts">
            <Fact label="收款账户">
              <Masked item={item} field="bankAccount" label="收款账户" value={payment.account} />
            </Fact>
          </dl>
        )}
      </div>
    </section>
  );
}
