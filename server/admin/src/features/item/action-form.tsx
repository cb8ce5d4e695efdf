import { Input } from 'antd';
import { isPaperRequired } from '@zhucantong/shared/service-catalogue/required-paper';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';
import { Problem } from '../../components/missing-list';
import type { FieldProblem } from '../../components/missing-list.rules';
import { RecordForm } from '../../components/record-form';
import { RefusalForm } from '../../components/refusal-form';
import { AskedForm } from './asked-form';
import { ChannelField } from './channel-field';
import { EndingForm } from './ending-form';
import { isJointAction } from './joint-action';
import { JointForm } from './joint-form';
import { LaterChoice } from './later-choice';
import { NewDayForm } from './new-day-form';
import { isNoticeAction } from './notice-action';
import { NoticeForm } from './notice-form';
import { PhotoField } from './photo-field';
import { SelectField } from '../../components/select-field';
import { TellingForm } from './telling-form';
import {
  askedItems,
  assignFieldId,
  againstFieldId,
  dispatchFieldId,
  dispenseFieldId,
  hasWordsForm,
  isOnRequest,
  needsWords,
  recordOf,
  readerFieldId,
  returnReasonFieldId,
  wordsFieldId,
} from './requested-action';
import { isTimeAction } from './time-action';
import { TimeForm } from './time-form';
import type { ItemTyping } from './typing';
import type { Typing } from './use-typing';

/** The form of the chosen action: the step's record, a refusal, what was asked, a new day, what is asked around the clocks, a colleague, or free words. */
export function ActionForm(props: {
  action: ActionType;
  item: StaffItem;
  typing: Typing;
  problems: readonly FieldProblem[];
}) {
  const { action, item, typing, problems } = props;
  if (action === 'refuse') {
    return (
      <RefusalForm
        choices={item.refusals}
        remedy={item.remedy}
        value={typing.value.refusal}
        problems={problems}
        onChange={(refusal) => typing.change({ refusal: { ...refusal, otherHelp: [...refusal.otherHelp] } })}
      />
    );
  }
  if (action === 'end-benefit' && item.ending) {
    return <EndingForm item={item} ending={item.ending} typing={typing} problems={problems} />;
  }
  if (action === item.record.action) {
    return (
      <>
        <RecordForm
          fields={item.record.fields}
          optionsOf={(field) => ('options' in field ? (field.options ?? []) : [])}
          answers={recordOf(item, typing.value)}
          problems={problems}
          onChange={(record) => typing.change({ record })}
        />
        {item.record.papers.map((paper) => (
          <PhotoField
            key={paper.code}
            paper={paper.code}
            title={paper.title}
            hint={[paper.why, paper.countsAsGood].filter(Boolean).join('。')}
            most={paper.most}
            isOptional={!isPaperRequired(paper, recordOf(item, typing.value))}
            typing={typing}
            problems={problems}
          />
        ))}
        {action === 'accept' && <LaterChoice item={item} typing={typing} problems={problems} />}
      </>
    );
  }
  if (isOnRequest(action))
    return <AskedForm things={askedItems(action, item)} item={item} typing={typing} problems={problems} />;
  if (action === 'give-new-day') {
    return (
      <NewDayForm item={item} typing={typing} problems={problems}>
        <WordsField {...props} />
      </NewDayForm>
    );
  }
  if (isTimeAction(action)) {
    return (
      <TimeForm {...props} action={action}>
        {hasWordsForm(action) && <WordsField {...props} />}
      </TimeForm>
    );
  }
  return (
    <>
      {action === 'assign' && (
        <SelectField
          id={assignFieldId}
          label="分派给谁"
          value={typing.value.assignTo}
          options={item.colleagues.map(({ staffId, name, title }) => [staffId, `${name} · ${title}`])}
          problems={problems}
          onChange={(assignTo) => typing.change({ assignTo })}
        />
      )}
      {action === 'dispense' && (
        <SelectField
          id={dispenseFieldId}
          label="准谁来办这一步"
          value={typing.value.dispensedTo}
          options={item.dispensable.map(({ staffId, name, title }) => [staffId, `${name} · ${title}`])}
          problems={problems}
          onChange={(dispensedTo) => typing.change({ dispensedTo })}
        />
      )}
      {action === 'dispatch' && (
        <SelectField
          id={dispatchFieldId}
          label="转给哪里"
          value={typing.value.dispatchTo}
          options={item.dispatchTo.map(({ code, title }) => [code, title])}
          problems={problems}
          onChange={(dispatchTo) => typing.change({ dispatchTo })}
        />
      )}
      {action === 'return-leg' && (
        <SelectField
          id={returnReasonFieldId}
          label="为什么退回"
          value={typing.value.returnReason}
          options={item.returns.map(({ code, title }) => [code, title])}
          problems={problems}
          onChange={(returnReason) => typing.change(startFromPlainWords(item, returnReason))}
        />
      )}
      {isNoticeAction(action) && <NoticeForm {...props} action={action} />}
      {action === 'name-reader' && (
        <SelectField
          id={readerFieldId}
          label="让谁也能看到"
          value={typing.value.readerToName}
          options={(item.apart?.nameable ?? []).map(({ staffId, name, title, unitName }) => [
            staffId,
            `${name} · ${unitName}${title}`,
          ])}
          problems={problems}
          onChange={(readerToName) => typing.change({ readerToName })}
        />
      )}
      {isJointAction(action) && <JointForm {...props} action={action} />}
      {action === 'restrict' && <AgainstField typing={typing} />}
      {action === 'urge' && <ChannelField legend="怎么来催的" typing={typing} problems={problems} />}
      {action === 'record-told' && <TellingForm item={item} typing={typing} problems={problems} />}
      {hasWordsForm(action) && <WordsField {...props} />}
    </>
  );
}

const wordsLabels: Partial<Record<ActionType, string>> = {
  'permit-second-round': '为什么一次没说清，要再退一轮',
  'report-not-received': '申请人怎么说的',
  'ask-second-assessment': '为什么不同意（申请人怎么说的）',
  'begin-recheck': '为什么要复核，本人会读到',
  withdraw: '申请人为什么撤回',
  assign: '给同事的话',
  dispense: '为什么只能这样办，会写进经过',
  dispatch: '给接办股室的话',
  'record-told': '本人怎么说的',
  urge: '谁来催的，怎么说的',
  'give-new-day': '为什么晚了',
  'chase-outside-body': '怎么催的，对方怎么说',
  'record-payment-return': '银行为什么退回，申请人要改什么',
  'return-leg': '告诉对方和申请人的话',
  'declare-interest': '为什么要回避（与谁是什么关系）',
  'return-not-ours': '为什么不归您办，该归谁',
  'ask-joint': '要他们办什么、答复什么',
  'recall-joint': '为什么收回，对方会读到',
  'return-part': '为什么不归这里，该归谁',
  restrict: '凭什么看出是检举控告',
  'record-objection': '提了什么异议',
  'answer-objection': '怎么查的，查到什么',
  'name-reader': '为什么要让这位同事看到',
  'ask-extension': '为什么要延，申请人会读到',
  'ask-stop': '为什么要停，申请人会读到',
  'decline-extension': '为什么不批',
  'decline-stop': '为什么不批',
};

function WordsField({
  action,
  typing,
  problems,
}: {
  action: ActionType;
  typing: Typing;
  problems: readonly FieldProblem[];
}) {
  const id = wordsFieldId(action);
  return (
    <div className="field">
      <label htmlFor={id}>
        {wordsLabels[action] ?? '写几句'} {!needsWords(action) && <span className="opt">可以不写</span>}
      </label>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={500}
        value={typing.value.words[action] ?? ''}
        aria-describedby={`${id}-problem`}
        onChange={(event) =>
          typing.change({ words: { ...typing.value.words, [action]: event.target.value } })
        }
      />
      <Problem problems={problems} field={id} />
    </div>
  );
}

/** The reason's own words to start from, unless the worker has written some. */
function startFromPlainWords({ returns }: StaffItem, returnReason: string) {
  const plainWords = returns.find(({ code }) => code === returnReason)?.plainWords ?? '';
  return ({ words }: ItemTyping): Partial<ItemTyping> => {
    const written = words['return-leg']?.trim() ?? '';
    const isTheirs = written !== '' && returns.every((reason) => reason.plainWords !== written);
    return { returnReason, ...(isTheirs ? {} : { words: { ...words, 'return-leg': plainWords } }) };
  };
}

/** They and their people are passed over when it is given to somebody (FACTS §4.3). */
function AgainstField({ typing }: { typing: Typing }) {
  return (
    <div className="field">
      <label htmlFor={againstFieldId}>
        反映的是谁 <span className="opt">不清楚可以不写</span>
      </label>
      <Input
        id={againstFieldId}
        maxLength={100}
        value={typing.value.against}
        aria-describedby={`${againstFieldId}-hint`}
        onChange={(event) => typing.change({ against: event.target.value })}
      />
      <p className="xs muted" id={`${againstFieldId}-hint`}>
        写姓名或单位，这些人和他们的下属都不会接到这一件。转了以后，只有指定的人能看到。
      </p>
    </div>
  );
}
