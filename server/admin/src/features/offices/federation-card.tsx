import type { OfficeRow } from '@zhucantong/shared/staff/offices-view';
import { Button } from 'antd';
import { Link } from 'react-router';
import { Fact } from '../../components/facts';

/** What guides, slips and messages say of the federation; its hours are the calendar's. */
export function FederationCard(props: { federation: OfficeRow; hours: string; onChange: () => void }) {
  const { federation, hours, onChange } = props;
  return (
    <section className="card" aria-labelledby="offices-federation">
      <header>
        <h2 id="offices-federation">{federation.name}</h2>
        <span className="end">
          <Button onClick={onChange} aria-label={`改${federation.name}的电话和窗口地址`}>
            改
          </Button>
        </span>
      </header>
      <div className="body">
        <dl className="facts">
          <Fact label="电话">{federation.phone}</Fact>
          <Fact label="窗口地址">{federation.windowAddress ?? '没有写'}</Fact>
          <Fact label="上班时间">
            <p>
              {hours}。<Link to="/calendar?tab=hours">到工作日历里改</Link>
            </p>
          </Fact>
        </dl>
      </div>
    </section>
  );
}
