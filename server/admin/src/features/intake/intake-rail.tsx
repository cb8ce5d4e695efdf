import type { EligibilityAnswer } from '@zhucantong/shared/service-catalogue/eligibility-view';
import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import type { ApiProblem } from '../../api/problem';
import { Fact } from '../../components/facts';
import { Icon } from '../../components/icon';
import type { IntakeTyping } from './intake-typing';

/** Beside the form: whether it can be taken, and what the slip will say. */
export function IntakeRail(props: {
  typing: IntakeTyping;
  guide: ServiceGuide;
  check: { data: EligibilityAnswer | undefined; error: ApiProblem | null };
}) {
  return (
    <>
      <section className="card" aria-labelledby="intake-check-title">
        <header>
          <h2 id="intake-check-title">能不能办</h2>
        </header>
        <div className="body" role="status">
          <Check {...props.check} />
        </div>
      </section>
      <section className="card" aria-labelledby="intake-through-title">
        <header>
          <h2 id="intake-through-title">谁能来申请</h2>
        </header>
        <div className="body stack">
          <p>{props.guide.guide.throughWhom}</p>
          <p className="sm">替人来的，先核对他的身份证和监护、委托的证明，对不上的不收。</p>
        </div>
      </section>
      <Slip {...props} />
    </>
  );
}

function Check({ data, error }: { data: EligibilityAnswer | undefined; error: ApiProblem | null }) {
  if (error)
    return (
      <p className="t-danger">
        <Icon name="alert" size="s" /> {error.title}。{error.message}
      </p>
    );
  if (!data) return <p className="sm muted">选好人、填了表，这里就说能不能办。</p>;
  const against = data.findings.filter(({ holds }) => !holds);
  if (against.length === 0)
    return (
      <p className="t-ok">
        <Icon name="check" size="s" /> 目前看可以办。
      </p>
    );
  return (
    <>
      <p className={data.mayApply ? 't-warn' : 't-danger'}>
        <Icon name={data.mayApply ? 'info' : 'alert'} size="s" />{' '}
        {data.mayApply ? '还要看后面的回答：' : '现在还办不了：'}
      </p>
      <ul className="reasons">
        {against.map(({ rule, found, reason, whatElse }) => (
          <li key={rule}>
            {reason ?? found}
            {whatElse && <span className="sm"> {whatElse}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the person will have in hand; the day is reckoned when it is taken in. */
function Slip({ typing, guide }: { typing: IntakeTyping; guide: ServiceGuide }) {
  const { whom, person, newPerson, caller, photos } = typing;
  const name = { '': '', registered: person?.name, new: newPerson.name, caller: caller.name || '没留姓名' }[
    whom
  ];
  const papers = guide.papers.filter(({ code }) => photos[code]?.length);
  return (
    <section className="card" aria-labelledby="intake-slip-title">
      <header>
        <h2 id="intake-slip-title">回执上会写</h2>
      </header>
      <dl className="facts body">
        <Fact label="办的事" isWide>
          {guide.title}
        </Fact>
        <Fact label="姓名" isWide>
          {name || '还没有选'}
        </Fact>
        <Fact label="收到的材料" isWide>
          {papers.map(({ code, title }) => `${title} ${photos[code]!.length} 张`).join('、') || '没有'}
        </Fact>
        <Fact label="多久办好" isWide>
          {guide.promise ? `承诺 ${guide.promise.amount}，登记后算出最晚哪一天` : '登记后算出最晚哪一天'}
        </Fact>
      </dl>
    </section>
  );
}
