import type { Me } from '@zhucantong/shared/residents/me-view';
import { PageHead } from '@/ui/page-head';
import { PlainRow, Row, RowList } from '@/ui/row';
import { Section } from '@/ui/section';
import { ReachRow } from '../reach/reach-row';
import { waysWithoutVoice } from '../reach/ways-without-voice';
import { useSession } from '../session/use-session';
import { HotlineRow } from '../shell/hotline-row';
import { Page } from '../shell/page';

/** People and telephones. Readable by anybody; who is near is known once somebody is signed in. */
export function HelpView() {
  const session = useSession();
  const me = session.state === 'signed-in' ? session.me : undefined;
  return (
    <Page title="求助" tab="help">
      <PageHead tight title="有难处，找我们" />
      {me?.withoutVoice && (
        <Section title="不用打电话的办法">
          <RowList>{waysWithoutVoice(me.county.window)}</RowList>
        </Section>
      )}
      {me?.withoutVoice && me.helper && <Helper helper={me.helper} />}
      <Section title={me?.withoutVoice ? '请人代打电话' : '打电话'}>
        <RowList>
          <HotlineRow title="12345" />
          {me && (
            <ReachRow
              icon="phone"
              title={`${me.county.shortName}残联`}
              hint={`${me.county.phone}，上班时间`}
              number={me.county.phone}
            />
          )}
        </RowList>
      </Section>
      {!me?.withoutVoice && me?.helper && <Helper helper={me.helper} />}
      {!me?.withoutVoice && (
        <Section title="当面办">
          <RowList>
            <PlainRow
              icon="place"
              title="县政务服务中心残联窗口"
              hint={`${me?.county.window ? `${me.county.window}。` : ''}不用手机，也不用网。家人代办带上两个人的身份证。`}
            />
            <PlainRow icon="home-visit" title="行动不便，可以请人上门" hint="打上面的电话，说一声就行。" />
          </RowList>
        </Section>
      )}
      <Section title="先看看怎么办">
        <RowList>
          <Row icon="document" title="看办事指南" hint="谁能办、带什么、多久办好" to={{ page: 'services' }} />
          <Row icon="place" title="看公示" hint="谁的事要批下来了，有意见可以说" to={{ page: 'notices' }} />
        </RowList>
      </Section>
    </Page>
  );
}

function Helper({ helper: { unitName, name, phone } }: { helper: NonNullable<Me['helper']> }) {
  return (
    <Section title="请人帮忙">
      <RowList>
        <ReachRow
          icon="people"
          title={`${unitName} ${name}`}
          hint={`帮您填表、拍照，也能上门。${phone}`}
          number={phone}
        />
      </RowList>
    </Section>
  );
}
