import { Button } from 'antd';
import { PlannedTags } from './planned-tags';

/** What a row of any kind of setting says; `planned` is what is set for later. */
interface SettingRow {
  title: string;
  definition: string;
  county: { words: string } | null;
  planned: readonly string[];
}

/** What the guide says and what the county has set in its place, row by row. */
export function SettingTable<Row extends SettingRow>(props: {
  caption: string;
  /** A heading above says it too: for screen readers only. */
  isCaptionHidden?: true;
  /** Of the first column and of the county's: '哪一段', '本县承诺'. */
  columns: { what: string; county: string };
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Behind the title of a row. */
  noteOf?: (row: Row) => string | null;
  /** Where the county has set nothing: '没有改'. */
  whenNotSet: string;
  /** Of the button of a row, before its title: '改短'. */
  changeLabel: string;
  /** Only for who may change it. */
  onChange?: ((row: Row) => void) | undefined;
}) {
  const { caption, isCaptionHidden, columns, rows, keyOf, noteOf, whenNotSet, changeLabel, onChange } = props;
  return (
    <div className="table-scroll">
      <table className="rows">
        <caption className={isCaptionHidden ? 'sr' : undefined}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            <th scope="col">办事指南</th>
            <th scope="col">{columns.county}</th>
            {onChange && (
              <th scope="col">
                <span className="sr">修改</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const note = noteOf?.(row);
            return (
              <tr key={keyOf(row)}>
                <th scope="row" className="wrap">
                  {row.title}
                  {note && <span className="muted sm">{note}</span>}
                </th>
                <td className="nw">{row.definition}</td>
                <td>
                  <span className="nw">{row.county ? row.county.words : whenNotSet}</span>
                  <PlannedTags planned={row.planned} />
                </td>
                {onChange && (
                  <td>
                    <Button
                      size="small"
                      className="text-action"
                      aria-label={`${changeLabel}：${row.title}`}
                      onClick={() => onChange(row)}
                    >
                      改
                    </Button>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
