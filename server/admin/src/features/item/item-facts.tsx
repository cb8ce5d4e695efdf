import {
  REVEAL_REASON_WORDS,
  RevealReason,
  type RevealableField,
  type StaffItem,
} from '@zhucantong/shared/work-items/staff-view';
import { reveal } from '../../api/items';
import { useDesk } from '../../components/desk';
import { Icon } from '../../components/icon';
import { Fact, Values } from '../../components/facts';
import { RevealField } from '../../components/reveal-field';

const reasons = RevealReason.options.map((code) => ({ code, words: REVEAL_REASON_WORDS[code] }));

/** A value that only its mask shows, until somebody says why it is needed. */
export function Masked(props: { item: StaffItem; field: RevealableField; label: string; value: string }) {
  const { item, field, label, value } = props;
  const { api } = useDesk();
  return (
    <RevealField
      label={label}
      masked={value}
      reasons={reasons}
      onReveal={async (reason) => (await reveal(api, item.id, field, reason)).value}
    />
  );
}

/** "要您判断的事": what the system checked, each with its sentence. */
export function FindingsCard({ item }: { item: StaffItem }) {
  const failed = item.findings.filter((finding) => !finding.holds).length;
  if (item.findings.length === 0) return null;
  return (
    <section className="card" aria-labelledby="findings-title">
      <header>
        <h2 id="findings-title">要您判断的事</h2>
        <span className="sm">
          系统核对 {item.findings.length} 条，
          {failed === 0 ? '全部符合' : <b className="t-danger">{failed} 条不符合</b>}
        </span>
      </header>
      <div className="body tight">
        <ul className="sm findings">
          {item.findings.map((finding) => (
            <li className="row top" key={finding.text}>
              <span className={finding.holds ? 't-ok' : 't-danger'}>
                <Icon name={finding.holds ? 'ok' : 'no'} />
              </span>
              <span>
                {!finding.holds && <b>不符合：</b>}
                {finding.text}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Who applies, masked; whole values only with a reason. */
export function ApplicantCard({ item }: { item: StaffItem }) {
  const { applicant, agent } = item;
  const masked = (field: RevealableField, label: string, value: string) => (
    <Masked item={item} field={field} label={label} value={value} />
  );
  return (
    <section className="card" aria-labelledby="applicant-title">
      <header>
        <h2 id="applicant-title">申请人</h2>
      </header>
      <div className="body tight">
        <dl className="facts">
          <Fact label="姓名">
            {masked('name', '姓名', applicant.name)} {applicant.about}
          </Fact>
          <Fact label="身份证号">{masked('identityNumber', '身份证号', applicant.identityNumber)}</Fact>
          <Fact label="联系">{masked('phone', '电话', applicant.phone)}</Fact>
          <Fact label="联系方式">{applicant.contact}</Fact>
          <Fact label="住址">{masked('address', '住址', applicant.place)}</Fact>
          <Fact label="残疾证">{applicant.certificate}</Fact>
          {agent && (
            <Fact label="代办人">
              {agent.name}，{agent.relation}
            </Fact>
          )}
        </dl>
      </div>
    </section>
  );
}

/** What was asked and answered in the application. */
export function AnswersCard({ item }: { item: StaffItem }) {
  if (item.answers.length === 0) return null;
  return (
    <section className="card" aria-labelledby="answers-title">
      <header>
        <h2 id="answers-title">申请内容</h2>
        <span className="sm">
          {item.receivedWords}
          {item.acceptedWords && `，${item.acceptedWords}`}
        </span>
      </header>
      <div className="body tight">
        <Values values={item.answers} />
      </div>
    </section>
  );
}

/** What earlier steps recorded: check, assessment, approval, hand-over; newest first. */
export function RecordCards({ item }: { item: StaffItem }) {
  const isRepeated = ({ step }: { step: string }) =>
    item.records.filter((each) => each.step === step).length > 1;
  return [...item.records].reverse().map((record, place) => (
    <section
      className="card"
      key={item.records.length - place}
      aria-label={isRepeated(record) ? `${record.title}，${record.when}` : record.title}
    >
      <header>
        <h2>{record.title}</h2>
        <span className="sm">
          {record.by}，{record.when}
        </span>
      </header>
      {record.values.length > 0 && (
        <div className="body tight">
          <Values values={record.values} />
        </div>
      )}
    </section>
  ));
}

/** What the applicant was asked for, while it is awaited. */
export function SupplementCard({ item }: { item: StaffItem }) {
  const { supplement } = item;
  if (!supplement?.open) return null;
  return (
    <section className="card" aria-labelledby="supplement-title">
      <header>
        <h2 id="supplement-title">等申请人补正</h2>
        <span className="sm">
          第 {supplement.round} 轮，请在 {supplement.until} 前补
        </span>
      </header>
      <div className="body tight">
        <ol className="wanted">
          {supplement.items.map((each) => (
            <li key={each.code}>
              <b>{each.title}</b> <span className="muted">{each.why}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
