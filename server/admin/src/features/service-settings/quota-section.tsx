import { Button } from 'antd';
import type { QuotaView } from '@zhucantong/shared/service-catalogue/settings-view';
import { Link } from 'react-router';
import { PlannedTags } from './planned-tags';

/** Places of this year: how many, who has one, who waits, and what is set for later. */
export function QuotaSection(props: {
  quota: QuotaView;
  service: string;
  /** Only for who may open the items. */
  mayOpenList: boolean;
  onChange?: () => void;
}) {
  const { quota, service, mayOpenList, onChange } = props;
  const { unit, year, amount, taken, waiting, planned } = quota;
  return (
    <>
      <h3 className="h2">名额</h3>
      <p>
        {amount === null ? '没有设名额，批准了就办。' : `每年 ${amount} ${unit}。`}
        {year}年已用 {taken} {unit}，轮候 {waiting} {unit}。
        <PlannedTags planned={planned} />
      </p>
      <div className="row wrap">
        {onChange && <Button onClick={onChange}>改名额</Button>}
        {mayOpenList && waiting > 0 && <Link to={`/waiting-lists/${service}`}>看轮候名单</Link>}
      </div>
    </>
  );
}
