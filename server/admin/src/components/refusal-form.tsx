import { Input } from 'antd';
import { Icon } from './icon';
import { NumbersKept } from './numbers-kept';
import { Problem } from './missing-list';
import type { FieldProblem } from './missing-list.rules';

/** A reason of the definition's catalogue. */
export interface RefusalChoice {
  code: string;
  title: string;
  plainWords: string;
  otherHelp: readonly string[];
}

export interface RefusalValue {
  reason: string;
  words: string;
  otherHelp: readonly string[];
}

export const refusalIds = { reason: 'refusal-reason', words: 'refusal-words' };
export const emptyRefusal: RefusalValue = { reason: '', words: '', otherHelp: [] };

const wordsLimit = 500;
/** Words that explain nothing to the person who is refused (ADMIN.md §6). */
const emptyWords = ['不符合政策', '材料问题', '不符合条件', '不符合规定'];

/** What keeps a refusal from being sent: it must name the fact, in words the applicant understands. */
export function refusalProblems(value: RefusalValue, noReason = '请选不批的理由。'): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!value.reason) problems.push({ field: refusalIds.reason, message: noReason });
  const hollow = emptyWords.find((words) => value.words.includes(words));
  if (!value.words.trim()) {
    problems.push({ field: refusalIds.words, message: '请用申请人听得懂的话写明原因。' });
  } else if (hollow) {
    problems.push({ field: refusalIds.words, message: `“${hollow}”等于没说，请写出事实。` });
  }
  return problems;
}

/** Reason, plain words, other help and the remedy, which stands here and cannot be deleted. */
export function RefusalForm(props: {
  label?: string;
  choices: readonly RefusalChoice[];
  remedy: string;
  value: RefusalValue;
  problems: readonly FieldProblem[];
  onChange: (value: RefusalValue) => void;
}) {
  const { value, problems, onChange } = props;
  const chosen = props.choices.find((choice) => choice.code === value.reason);
  const isWrong = (field: string) => problems.some((problem) => problem.field === field);

  const choose = (code: string) => {
    const next = props.choices.find((choice) => choice.code === code);
    const isUntouched = value.words.trim() === '' || value.words === chosen?.plainWords;
    onChange({ reason: code, words: isUntouched ? (next?.plainWords ?? '') : value.words, otherHelp: [] });
  };
  const toggleHelp = (help: string, isOn: boolean) =>
    onChange({
      ...value,
      otherHelp: isOn ? [...value.otherHelp, help] : value.otherHelp.filter((each) => each !== help),
    });

  return (
    <>
      <div className="field">
        <label htmlFor={refusalIds.reason}>
          {props.label ?? '不批的理由'} <span className="opt">必选，来自服务目录</span>
        </label>
        <select
          id={refusalIds.reason}
          className="input"
          value={value.reason}
          aria-invalid={isWrong(refusalIds.reason)}
          aria-describedby={isWrong(refusalIds.reason) ? `${refusalIds.reason}-problem` : undefined}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">请选</option>
          {props.choices.map((choice) => (
            <option key={choice.code} value={choice.code}>
              {choice.title}
            </option>
          ))}
        </select>
        <Problem problems={problems} field={refusalIds.reason} />
      </div>
      <div className="field">
        <label htmlFor={refusalIds.words}>用申请人听得懂的话说明</label>
        <Input.TextArea
          id={refusalIds.words}
          rows={2}
          maxLength={wordsLimit}
          value={value.words}
          status={isWrong(refusalIds.words) ? 'error' : ''}
          aria-invalid={isWrong(refusalIds.words)}
          aria-describedby={`${refusalIds.words}-hint${isWrong(refusalIds.words) ? ` ${refusalIds.words}-problem` : ''}`}
          onChange={(event) => onChange({ ...value, words: event.target.value })}
        />
        <p className="hint row between" id={`${refusalIds.words}-hint`}>
          <span>写事实，不写“不符合政策”</span>
          <span>
            {[...value.words].length} / {wordsLimit}
          </span>
        </p>
        <Problem problems={problems} field={refusalIds.words} />
      </div>
      {chosen && chosen.otherHelp.length > 0 && (
        <fieldset className="field">
          <legend className="flabel">
            能给的其他帮助 <span className="opt">会一起告诉申请人</span>
          </legend>
          <span className="checks">
            {chosen.otherHelp.map((help) => (
              <label className="check" key={help}>
                <input
                  type="checkbox"
                  checked={value.otherHelp.includes(help)}
                  onChange={(event) => toggleHelp(help, event.target.checked)}
                />
                {help}
              </label>
            ))}
          </span>
        </fieldset>
      )}
      <div className="note info remedy">
        <Icon name="info" />
        <span className="sm">
          <b>救济途径（自动附上，不能删）</b>：<NumbersKept>{props.remedy}</NumbersKept>
        </span>
      </div>
    </>
  );
}
