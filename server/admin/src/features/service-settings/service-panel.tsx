import { Button } from 'antd';
import type {
  AmountRow,
  LimitRow,
  ServiceSettingsList,
  ServiceSettingsView,
} from '@zhucantong/shared/service-catalogue/settings-view';
import { useState } from 'react';
import { AmountDialog } from './amount-dialog';
import { AmountSection } from './amount-section';
import { LimitDialog } from './limit-dialog';
import { QuotaDialog } from './quota-dialog';
import { QuotaSection } from './quota-section';
import { TargetDialog, TargetSection } from './target-section';
import { WindowDialog } from './window-dialog';

type Opened =
  | { what: 'limit'; limit: LimitRow }
  | { what: 'amount'; amount: AmountRow }
  | { what: 'window' | 'quota' | 'target' };

/** One service: by law, by the guide, as the county promises it, its window, and who set what. */
export function ServicePanel({ service, list }: { service: ServiceSettingsView; list: ServiceSettingsList }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const { title, statutory, window, quota, target, amounts, history } = service;
  return (
    <section className="card service-panel" aria-labelledby="service-panel-title">
      <header>
        <h2 id="service-panel-title">{title}</h2>
      </header>
      <div className="body stack">
        {statutory.length > 0 && (
          <p className="sm">
            法定，县里不能改：
            {statutory.join('；')}。
          </p>
        )}
        <Limits
          service={service}
          {...(list.mayEdit ? { onChange: (limit) => setOpened({ what: 'limit', limit }) } : {})}
        />
        <h3 className="h2">申请期</h3>
        {window ? (
          <>
            <p>
              办事指南：{window.yearly}。{window.now}
            </p>
            {window.years.map(({ year, words }) => (
              <p key={year}>本县：{words}</p>
            ))}
            {list.mayEdit && <Button onClick={() => setOpened({ what: 'window' })}>改申请期</Button>}
          </>
        ) : (
          <p>全年受理。</p>
        )}
        {quota && (
          <QuotaSection
            {...{ quota, service: service.code, mayOpenList: list.mayOpenLists }}
            {...(list.mayEdit ? { onChange: () => setOpened({ what: 'quota' }) } : {})}
          />
        )}
        {target && (
          <TargetSection
            target={target}
            {...(list.mayEdit ? { onChange: () => setOpened({ what: 'target' }) } : {})}
          />
        )}
        {amounts.length > 0 && (
          <AmountSection
            amounts={amounts}
            {...(list.mayEdit ? { onChange: (amount) => setOpened({ what: 'amount', amount }) } : {})}
          />
        )}
        <h3 className="h2">改过什么</h3>
        {history.length === 0 ? (
          <p className="muted">还没有改过，都照办事指南。</p>
        ) : (
          <ol className="plain-list setting-history">
            {history.map(({ n, what, by, when, reason }) => (
              <li key={n}>
                {what}
                <br />
                <span className="muted sm">
                  {when} {by}：{reason}
                </span>
              </li>
            ))}
          </ol>
        )}
      </div>
      {opened?.what === 'limit' && (
        <LimitDialog service={service} limit={opened.limit} today={list.today} onClose={close} />
      )}
      {opened?.what === 'amount' && (
        <AmountDialog service={service} amount={opened.amount} today={list.today} onClose={close} />
      )}
      {opened?.what === 'quota' && quota && (
        <QuotaDialog service={service} quota={quota} today={list.today} onClose={close} />
      )}
      {opened?.what === 'target' && target && (
        <TargetDialog service={service} target={target} today={list.today} onClose={close} />
      )}
      {opened?.what === 'window' && <WindowDialog service={service} today={list.today} onClose={close} />}
    </section>
  );
}

function Limits({
  service,
  onChange,
}: {
  service: ServiceSettingsView;
  onChange?: (limit: LimitRow) => void;
}) {
  return (
    <div className="table-scroll">
      <table className="rows">
        <caption>期限</caption>
        <thead>
          <tr>
            <th scope="col">哪一段</th>
            <th scope="col">办事指南</th>
            <th scope="col">本县承诺</th>
            {onChange && (
              <th scope="col">
                <span className="sr">修改</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {service.limits.map((limit) => (
            <tr key={`${limit.of}/${limit.code}`}>
              <th scope="row" className="wrap">
                {limit.title}
                {limit.statutory && <span className="muted sm">，法定 {limit.statutory}</span>}
              </th>
              <td className="nw">{limit.definition}</td>
              <td>
                <span className="nw">{limit.county ? limit.county.words : '没有改'}</span>
                {limit.planned.map((words) => (
                  <span key={words} className="tag warn">
                    {words}
                  </span>
                ))}
              </td>
              {onChange && (
                <td>
                  <Button
                    size="small"
                    className="text-action"
                    aria-label={`改短：${limit.title}`}
                    onClick={() => onChange(limit)}
                  >
                    改
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
