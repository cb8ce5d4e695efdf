import type { LabelledValue } from '@zhucantong/shared/work-items/labelled-value';
import type { ReactNode } from 'react';
import { NumbersKept } from './numbers-kept';

/** Values longer than this take the whole width. */
const LONG = 24;

/** Answers with their questions; the rows of a group as a small table. */
export function Values({ values }: { values: readonly LabelledValue[] }) {
  return (
    <dl className="facts">
      {values.map(({ code, label, value, rows }) => (
        <Fact key={code} label={label} isWide={rows !== undefined || value.length > LONG}>
          {rows && rows.length > 0 ? <Rows label={label} rows={rows} /> : value}
        </Fact>
      ))}
    </dl>
  );
}

export function Fact({
  label,
  isWide = false,
  children,
}: {
  label: string;
  isWide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={isWide ? 'w' : undefined}>
      <dt>{label}</dt>
      <dd>
        <NumbersKept>{children}</NumbersKept>
      </dd>
    </div>
  );
}

/** One line for each row, one column for each question that any of them was asked. */
function Rows({ label, rows }: { label: string; rows: NonNullable<LabelledValue['rows']> }) {
  const columns = [...new Map(rows.flatMap((row) => row.values.map((each) => [each.code, each.label])))];
  return (
    <div className="table-scroll">
      <table className="rows">
        <caption className="sr">{label}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(([code, title]) => (
              <th key={code} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, values }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {columns.map(([code]) => (
                <td key={code}>{values.find((each) => each.code === code)?.value ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
