import { Button, Input } from 'antd';
import { NEED_WORDS, Need } from '@zhucantong/shared/service-catalogue/need';
import type { ServiceToTakeIn } from '@zhucantong/shared/service-catalogue/guide-view';
import { partsOfVersionId } from '@zhucantong/shared/service-catalogue/service-definition';
import { useState } from 'react';
import { isProblem } from '../../api/problem';
import { announce } from '../../components/announcer';
import { Problem } from '../../components/missing-list';
import type { FieldProblem } from '../../components/missing-list.rules';
import { ErrorState, LoadingState } from '../../components/page-state';
import { serviceFieldId } from './intake-request';
import type { IntakeTyping } from './intake-typing';
import { useServicesToTakeIn } from './use-services-to-take-in';

type Service = ServiceToTakeIn;
export const FORM_TITLE = 'intake-form-title';

/** What is asked for: by words, or by what it is good for. What cannot be taken now stands there with why. */
export function ServiceCard({
  value,
  problems,
  onChoose,
}: {
  value: IntakeTyping;
  problems: readonly FieldProblem[];
  /** Empty: choose again. */
  onChoose(service: string): void;
}) {
  const [text, setText] = useState('');
  const [need, setNeed] = useState<Need | ''>('');
  const list = useServicesToTakeIn();
  const services = list.data?.services ?? [];
  const chosen = services.find(({ code }) => code === partsOfVersionId(value.service).code);
  const found = services.filter(
    (each) =>
      (need === '' || each.need === need) &&
      text
        .trim()
        .split(/\s+/)
        .every((word) => `${each.title}${each.shortTitle}${each.summary}`.includes(word)),
  );

  const choose = (service: Service) => {
    onChoose(idOf(service));
    announce(`选了${service.title}，接着填表`);
    setTimeout(() => document.getElementById(FORM_TITLE)?.focus());
  };
  return (
    <section className="card" aria-labelledby="intake-service-title">
      <header>
        <h2 id="intake-service-title">2 办什么</h2>
        {chosen && (
          <span className="end">
            <Button
              size="small"
              onClick={() => {
                onChoose('');
                setTimeout(() => document.getElementById(serviceFieldId)?.focus());
              }}
            >
              换一项
            </Button>
          </span>
        )}
      </header>
      <div className="body stack">
        {chosen ? (
          <p>
            <b>{chosen.title}</b>
            <br />
            <span className="sm muted">{chosen.summary}</span>
          </p>
        ) : (
          <>
            <div className="intake-pair">
              <div className="field">
                <label htmlFor={serviceFieldId}>找服务</label>
                <Input
                  id={serviceFieldId}
                  value={text}
                  autoComplete="off"
                  aria-describedby={`${serviceFieldId}-problem`}
                  onChange={(event) => setText(event.target.value)}
                  onPressEnter={() => {
                    const open = found.filter((each) => whyNot(each, value) === null);
                    if (open.length === 1) choose(open[0]!);
                    else announce(`还有 ${found.length} 项，请往下选`);
                  }}
                />
                <Problem problems={problems} field={serviceFieldId} />
              </div>
              <div className="field">
                <label htmlFor="intake-need">哪方面的事</label>
                <select
                  id="intake-need"
                  className="input"
                  value={need}
                  onChange={(event) => setNeed(event.target.value as Need | '')}
                >
                  <option value="">全部</option>
                  {Need.options.map((each) => (
                    <option key={each} value={each}>
                      {NEED_WORDS[each]}
                    </option>
                  ))}
                </select>
              </div>
            </div>
            {list.isPending && <LoadingState label="服务清单" rows={3} />}
            {list.error && (
              <ErrorState
                title="没取到服务清单"
                {...(isProblem(list.error) && list.error.requestId ? { code: list.error.requestId } : {})}
                onRetry={() => void list.refetch()}
              >
                {list.error.message}
              </ErrorState>
            )}
            {list.data && (
              <ul className="services-found" aria-label={`服务，${found.length} 项`}>
                {found.map((service) => (
                  <li key={service.code}>
                    <Choice service={service} why={whyNot(service, value)} onChoose={() => choose(service)} />
                  </li>
                ))}
              </ul>
            )}
            {list.data && found.length === 0 && <p className="sm">没有这样的服务，换个词，或者选“全部”。</p>}
          </>
        )}
      </div>
    </section>
  );
}

const idOf = ({ code, version }: Service) => `${code}@${version}`;

/** Why it cannot be taken for this person by this way now; null when it can. */
function whyNot(
  { ways, callerIsEnough, closedWords }: Service,
  { channel, whom }: IntakeTyping,
): string | null {
  if (closedWords !== null) return closedWords;
  if (!ways.includes(channel)) return '这一项不这样收，请换收件方式。';
  return whom === 'caller' && !callerIsEnough ? '这一项要先登记本人。' : null;
}

function Choice({ service, why, onChoose }: { service: Service; why: string | null; onChoose(): void }) {
  const words = (
    <>
      <b>{service.title}</b>
      <span className="sm muted">{service.summary}</span>
    </>
  );
  return why === null ? (
    <button type="button" onClick={onChoose}>
      {words}
    </button>
  ) : (
    <div className="closed">
      {words}
      <span className="sm t-warn">{why}</span>
    </div>
  );
}
