import { Button } from 'antd';
import { useId } from 'react';
import type { Reached } from './reached';

export interface ReachLine {
  id: string;
  /** As the columns; the first names the row. */
  cells: readonly [string, ...string[]];
  reached: Reached;
}

/** Offices, or who works there, with their telephones. */
export function ReachTable(props: {
  title: string;
  caption: string;
  /** Before the telephone. */
  columns: readonly string[];
  lines: readonly ReachLine[];
  onChange: (reached: Reached) => void;
}) {
  const titleId = useId();
  return (
    <section className="card" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>{props.title}</h2>
      </header>
      <div className="body table-scroll">
        <table className="rows">
          <caption className="sr">{props.caption}</caption>
          <thead>
            <tr>
              {[...props.columns, '电话'].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col">
                <span className="sr">修改</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {props.lines.map(({ id, cells: [name, ...cells], reached }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {[...cells, reached.reach.phone].map((cell, column) => (
                  <td key={column} className="nw">
                    {cell}
                  </td>
                ))}
                <td>
                  <Button
                    size="small"
                    className="text-action"
                    aria-label={`改${reached.whose}的电话`}
                    onClick={() => props.onChange(reached)}
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
