import { Button, Input } from 'antd';
import { Icon } from './icon';
import { missingFieldId, supplementIds, type FieldProblem, type MissingEntry } from './missing-list.rules';
import { Kbd } from './kbd';

/** What is missing, why, and what counts as good: everything at once, from the definition's list of papers. */
export function MissingList(props: {
  entries: readonly MissingEntry[];
  /** What can be asked for, from the definition, with its usual words to start from. */
  choices: readonly MissingEntry[];
  problems: readonly FieldProblem[];
  isAdding: boolean;
  onAdding: (isAdding: boolean) => void;
  onChange: (entries: MissingEntry[]) => void;
}) {
  const { entries, choices, problems, isAdding, onAdding, onChange } = props;
  const left = choices.filter((choice) => entries.every((entry) => entry.code !== choice.code));
  const replace = (index: number, change: Partial<MissingEntry>) =>
    onChange(entries.map((entry, at) => (at === index ? { ...entry, ...change } : entry)));
  const moveUp = (index: number) => {
    const moved = [...entries];
    const [entry] = moved.splice(index, 1);
    if (entry) moved.splice(index - 1, 0, entry);
    onChange(moved);
  };

  return (
    <div>
      <div className="row between">
        <h3 className="h2">缺的材料，共 {entries.length} 样</h3>
        <Button
          id={supplementIds.add}
          size="small"
          icon={<Icon name="plus" size="s" />}
          aria-expanded={isAdding}
          aria-keyshortcuts="Alt+N"
          onClick={() => onAdding(!isAdding)}
        >
          从材料清单加 <Kbd of="addMissing" />
        </Button>
      </div>
      <Problem problems={problems} field={supplementIds.add} />
      {isAdding && (
        <ul className="paper-choices" aria-label="材料清单">
          {left.map((choice) => (
            <li key={choice.code}>
              <Button
                size="small"
                onClick={() => {
                  onChange([...entries, choice]);
                  onAdding(false);
                }}
              >
                {choice.title}
              </Button>
            </li>
          ))}
          {left.length === 0 && <li className="sm muted">清单上的都加进来了。</li>}
        </ul>
      )}
      <ol>
        {entries.map((entry, index) => (
          <li className="ms" key={entry.code}>
            <div className="n" aria-hidden="true">
              {index + 1}
            </div>
            <div className="grow">
              <div className="row between ms-head">
                <b>{entry.title}</b>
                <span className="row">
                  {index > 0 && (
                    <Button
                      type="text"
                      size="small"
                      aria-label={`上移：${entry.title}`}
                      icon={<Icon name="up" size="s" />}
                      onClick={() => moveUp(index)}
                    />
                  )}
                  <Button
                    type="text"
                    size="small"
                    aria-label={`删掉这一样：${entry.title}`}
                    icon={<Icon name="x" size="s" />}
                    onClick={() => onChange(entries.filter((other) => other !== entry))}
                  />
                </span>
              </div>
              <div className="g">
                <Line
                  id={missingFieldId(entry.code, 'why')}
                  label="为什么"
                  value={entry.why}
                  problems={problems}
                  onChange={(why) => replace(index, { why })}
                />
                <Line
                  id={missingFieldId(entry.code, 'good')}
                  label="怎样算合格"
                  value={entry.countsAsGood}
                  problems={problems}
                  onChange={(countsAsGood) => replace(index, { countsAsGood })}
                />
              </div>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Line(props: {
  id: string;
  label: string;
  value: string;
  problems: readonly FieldProblem[];
  onChange: (value: string) => void;
}) {
  const isWrong = props.problems.some((problem) => problem.field === props.id);
  return (
    <>
      <label className="sm muted" htmlFor={props.id}>
        {props.label}
      </label>
      <div>
        <Input
          id={props.id}
          size="small"
          maxLength={120}
          value={props.value}
          status={isWrong ? 'error' : ''}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${props.id}-problem` : undefined}
          onChange={(event) => props.onChange(event.target.value)}
        />
        <Problem problems={props.problems} field={props.id} />
      </div>
    </>
  );
}

/** The message of one control, with the id its `aria-describedby` names. */
export function Problem({ problems, field }: { problems: readonly FieldProblem[]; field: string }) {
  const problem = problems.find((each) => each.field === field);
  if (!problem) return null;
  return (
    <p className="sm t-danger field-problem" id={`${field}-problem`}>
      <Icon name="alert" size="s" /> {problem.message}
    </p>
  );
}
