import { sayProblem } from '../../api/problem';
import { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import type { RoutingTrialAnswer } from '@zhucantong/shared/staff/routing-trial';
import { useState } from 'react';
import { DateField } from '../../components/date-field';
import { SelectField } from '../../components/select-field';
import { ActingTag } from '../../components/tag';
import { useRoutingTrial } from './use-responsibility';

/** Where the list is skipped to. */
export const TRIAL = 'trial';

/** 今天谁会接到: by the rules that route, without making an item. */
export function RoutingTrialCard({
  list,
  hasProposed,
}: {
  list: ResponsibilityList;
  /** Changes are proposed that are not in force yet: it can be tried with them. */
  hasProposed: boolean;
}) {
  const choices = list.services.flatMap(({ code, title, steps }) =>
    steps.map((step) => [`${code}/${step.code}`, `${title} · ${step.title}`] as const),
  );
  const [chosen, setChosen] = useState(choices[0]?.[0] ?? '');
  const places = placesOfItems(list);
  const [area, setArea] = useState(places[0]?.code ?? '');
  const [on, setOn] = useState<string>(list.today);
  const [isRestricted, setRestricted] = useState(false);
  const [isProposed, setProposed] = useState(false);
  const [service = '', step = ''] = chosen.split('/');
  const mayBeRestricted = list.services.find(({ code }) => code === service)?.hasRestricted === true;
  const day = PlainDate.safeParse(on);
  const how = {
    ...(mayBeRestricted && isRestricted ? { restricted: true } : {}),
    ...(hasProposed && isProposed ? { proposed: true } : {}),
  };
  const trial = chosen && area && day.success ? { service, step, area, on: day.data, ...how } : null;
  const { data, error } = useRoutingTrial(trial);
  return (
    <section className="card" id={TRIAL} tabIndex={-1} aria-labelledby="trial-title">
      <header>
        <h2 id="trial-title">今天谁会接到</h2>
        <span className="sm">试算，不产生办件</span>
      </header>
      <div className="body stack">
        <SelectField
          {...{ id: 'trial-step', label: '服务和步骤', value: chosen, options: choices, problems: [] }}
          onChange={setChosen}
        />
        <SelectField
          {...{ id: 'trial-area', label: '地区', value: area, problems: [] }}
          options={places.map(({ code, title }) => [code, title] as const)}
          onChange={setArea}
        />
        <DateField {...{ id: 'trial-day', label: '哪天', value: on, problems: [], onChange: setOn }} />
        {mayBeRestricted && (
          <label>
            <input
              type="checkbox"
              checked={isRestricted}
              onChange={(event) => setRestricted(event.target.checked)}
            />{' '}
            按检举控告件试算，只看指定的人
          </label>
        )}
        {hasProposed && (
          <label>
            <input
              type="checkbox"
              checked={isProposed}
              onChange={(event) => setProposed(event.target.checked)}
            />{' '}
            按提出的改动都批准以后试算
          </label>
        )}
        <div role="status">
          {data && <Answer answer={data} />}
          {error && <p className="t-danger">没试算成：{sayProblem(error)}</p>}
        </div>
      </div>
    </section>
  );
}

/** Items come from villages and towns; the narrowest first, as most of them do. */
function placesOfItems({ areas }: ResponsibilityList): ResponsibilityList['areas'] {
  return [...areas].sort((a, b) => b.code.length - a.code.length || (a.code < b.code ? -1 : 1));
}

function Answer({ answer }: { answer: RoutingTrialAnswer }) {
  const { assignee, actingFor, people, rules, day, unitName } = answer;
  return (
    <>
      <p className="trial-hit">
        <span className="sm">{assignee ? `${day}会派给` : `${day}没有人接`}</span>
        <b>{assignee?.name ?? `停在${unitName}的“待分派”`}</b>{' '}
        {actingFor && <ActingTag forName={actingFor} />}
      </p>
      <h3 className="h2">为什么</h3>
      {people.length > 0 ? (
        <ol className="trial-chain">
          {people.map(({ staffId, name, as, result, why }) => (
            <li key={staffId} aria-current={result === 'chosen' ? 'true' : undefined}>
              <b>{name}</b>，{as}
              <br />
              <span className="sm">{why}</span>
            </li>
          ))}
        </ol>
      ) : (
        <p>{answer.sentence}</p>
      )}
      {rules[0] && (
        <p className="muted sm">
          用的规则：{rules[0].words}，{rules[0].since}。{rules[0].why}
        </p>
      )}
    </>
  );
}
