import type { OfficeRow } from '@zhucantong/shared/staff/offices-view';
import { Button } from 'antd';

const KIND_WORDS = { county: '县残联', section: '股室', town: '乡镇' } as const;

/** Sections and towns with their telephones. */
export function OfficeTable(props: { offices: readonly OfficeRow[]; onChange: (office: OfficeRow) => void }) {
  return (
    <section className="card" aria-labelledby="offices-others">
      <header>
        <h2 id="offices-others">股室和乡镇</h2>
      </header>
      <div className="body table-scroll">
        <table className="rows">
          <caption className="sr">各股室和乡镇的电话。</caption>
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">类别</th>
              <th scope="col">电话</th>
              <th scope="col">
                <span className="sr">修改</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {props.offices.map((office) => (
              <tr key={office.id}>
                <th scope="row">{office.name}</th>
                <td className="nw">{KIND_WORDS[office.kind]}</td>
                <td className="nw">{office.phone}</td>
                <td>
                  <Button
                    size="small"
                    className="text-action"
                    aria-label={`改${office.name}的电话`}
                    onClick={() => props.onChange(office)}
                  >
                    改
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
