import type { PersonFound } from '@zhucantong/shared/residents/person-found';
import { KINSHIPS, type Kinship, type Recusals } from '@zhucantong/shared/staff/recusal';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { announce } from '../../components/announcer';
import { atFields } from '../../components/at-fields';
import { Dialog } from '../../components/dialog';
import type { FieldProblem } from '../../components/missing-list.rules';
import { PeopleFinder } from '../../components/people-finder';
import { SaveProblem } from '../../components/save-problem';
import { SelectField } from '../../components/select-field';
import { focusProblem } from '../item/focus-problem';
import { useRecordRecusal } from './use-recusals';

const FIELDS = { staffId: 'recusal-who', personId: 'recusal-person', kinship: 'recusal-kinship' } as const;
const KINDS = Object.entries(KINSHIPS) as [Kinship, string][];

/** Which colleague, whose cases, and how they stand to each other. */
export function RecusalDialog(props: {
  people: Recusals['people'];
  onClose(): void;
  onRecorded(words: string): void;
}) {
  const { people, onClose, onRecorded } = props;
  const [staffId, setStaffId] = useState(people.length === 1 ? people[0]!.staffId : '');
  const [person, setPerson] = useState<PersonFound | null>(null);
  const [kinship, setKinship] = useState<Kinship | ''>('');
  const [tried, setTried] = useState(false);
  const recusalId = useRef(crypto.randomUUID());
  const who = people.find((each) => each.staffId === staffId)?.name ?? '';
  const record = useRecordRecusal(
    ({ openItems }) => onRecorded(recordedWords(who, person?.name ?? '', openItems)),
    (problem) => focusProblem(atFields(problem, FIELDS)),
  );
  const missing: FieldProblem[] = [
    ...(staffId ? [] : [{ field: FIELDS.staffId, message: '请选哪位同事要回避。' }]),
    ...(person ? [] : [{ field: FIELDS.personId, message: '请找到并选中这个人。' }]),
    ...(kinship ? [] : [{ field: FIELDS.kinship, message: '请选是什么关系。' }]),
  ];
  const refused = record.error ? atFields(record.error, FIELDS) : [];
  const problems = [...(tried ? missing : []), ...refused];
  /** Another choice is another record, also where an answer was lost. */
  const changing =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      recusalId.current = crypto.randomUUID();
      record.reset();
    };
  const pick = (chosen: PersonFound | null, focus: string) => {
    changing(setPerson)(chosen);
    announce(chosen ? `选了${chosen.name}，接着选是什么关系` : '重新找人');
    // The control that had the focus goes; the next one is drawn first.
    setTimeout(() => document.getElementById(focus)?.focus());
  };
  const send = () => {
    setTried(true);
    if (!person || !kinship || missing.length > 0) return focusProblem(missing);
    record.mutate({ recusalId: recusalId.current, staffId, personId: person.personId, kinship });
  };
  return (
    <Dialog
      title="记一个回避关系"
      sub="记下以后马上生效。记错了，由管理员结束；自己的，要由另一位管理员结束。"
      onClose={onClose}
    >
      <div className="stack">
        <SelectField
          {...{ id: FIELDS.staffId, label: '哪位同事要回避', value: staffId, problems }}
          onChange={changing(setStaffId)}
          options={people.map((each) => [each.staffId, `${each.name} · ${each.unitName}`] as const)}
        />
        {person ? (
          <p className="row wrap">
            <span>
              来办事的人：<b>{person.name}</b> {person.about}，{person.place}
            </span>
            <Button id={FIELDS.personId} size="small" onClick={() => pick(null, FIELDS.personId)}>
              换人
            </Button>
          </p>
        ) : (
          <div>
            <PeopleFinder
              {...{ id: FIELDS.personId, problems }}
              onPick={(chosen) => pick(chosen, FIELDS.kinship)}
            />
          </div>
        )}
        <SelectField
          {...{ id: FIELDS.kinship, label: '什么关系', value: kinship, options: KINDS, problems }}
          onChange={(next) => changing(setKinship)(next as Kinship)}
        />
        <SaveProblem problem={refused.length > 0 ? null : record.error} />
        <div className="row wrap">
          <Button type="primary" loading={record.isPending} onClick={send}>
            记下
          </Button>
          <Button onClick={onClose}>不记</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Nothing moves by itself: where something is in hand, who hands it on and how. */
function recordedWords(who: string, person: string, openItems: number): string {
  const recorded = `已记下，${person}的新件不再派给${who}。`;
  return openItems === 0
    ? recorded
    : `${recorded}${who}手上还有这个人的 ${openItems} 件没办完：请${who}在件里选“我要回避”，或者由接的同事选“我来办”、由股长改派。`;
}
