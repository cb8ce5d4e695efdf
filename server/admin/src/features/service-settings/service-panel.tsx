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
import { InPersonDialog, InPersonSection } from './in-person-section';
import { LimitDialog } from './limit-dialog';
import { QuotaDialog } from './quota-dialog';
import { QuotaSection } from './quota-section';
import { SettingTable } from './setting-table';
import { TargetDialog, TargetSection } from './target-section';
import { WindowDialog } from './window-dialog';

type Opened =
  | { what: 'limit'; limit: LimitRow }
  | { what: 'amount'; amount: AmountRow }
  | { what: 'window' | 'quota' | 'target' | 'in-person' };

/** One service: by law, by the guide, as the county promises it, its window, and who set what. */
export function ServicePanel({ service, list }: { service: ServiceSettingsView; list: ServiceSettingsList }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const { title, statutory, limits, window, quota, target, inPerson, amounts, history } = service;
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
        <SettingTable
          caption="期限"
          columns={{ what: '哪一段', county: '本县承诺' }}
          rows={limits}
          keyOf={({ of, code }) => `${of}/${code}`}
          noteOf={({ statutory: law }) => law && `，法定 ${law}`}
          {...{ whenNotSet: '没有改', changeLabel: '改短' }}
          onChange={list.mayEdit ? (limit) => setOpened({ what: 'limit', limit }) : undefined}
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
        {inPerson && (
          <InPersonSection
            inPerson={inPerson}
            {...(list.mayEdit ? { onChange: () => setOpened({ what: 'in-person' }) } : {})}
          />
        )}
        {amounts.length > 0 && (
          <AmountSection
            amounts={amounts}
            onChange={list.mayEdit ? (amount) => setOpened({ what: 'amount', amount }) : undefined}
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
      {opened?.what === 'in-person' && inPerson && (
        <InPersonDialog service={service} inPerson={inPerson} today={list.today} onClose={close} />
      )}
      {opened?.what === 'window' && <WindowDialog service={service} today={list.today} onClose={close} />}
    </section>
  );
}
