import { Button } from 'antd';
import type { AmountRow } from '@zhucantong/shared/service-catalogue/settings-view';

/** 发放标准: what the guide proposes and what the county pays, line by line. */
export function AmountSection({
  amounts,
  onChange,
}: {
  amounts: readonly AmountRow[];
  onChange?: (amount: AmountRow) => void;
}) {
  return (
    <>
      <h3 className="h2">发放标准</h3>
      <div className="table-scroll">
        <table className="rows">
          <caption className="sr">发放标准。县里没有定的，照办事指南的数发。</caption>
          <thead>
            <tr>
              <th scope="col">发什么</th>
              <th scope="col">办事指南</th>
              <th scope="col">本县标准</th>
              {onChange && (
                <th scope="col">
                  <span className="sr">修改</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {amounts.map((amount) => (
              <tr key={`${amount.line}/${amount.option ?? ''}`}>
                <th scope="row" className="wrap">
                  {amount.title}
                </th>
                <td className="nw">{amount.definition}</td>
                <td>
                  <span className="nw">{amount.county ? amount.county.words : '没有定'}</span>
                  {amount.planned.map((words) => (
                    <span key={words} className="tag warn">
                      {words}
                    </span>
                  ))}
                </td>
                {onChange && (
                  <td>
                    <Button
                      size="small"
                      className="text-action"
                      aria-label={`改标准：${amount.title}`}
                      onClick={() => onChange(amount)}
                    >
                      改
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
