import { Button } from 'antd';
import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { carryOver } from '@zhucantong/shared/service-catalogue/carry-over';
import { carryOverInWords } from '@zhucantong/shared/service-catalogue/carry-over-words';
import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import { serviceVersionId } from '@zhucantong/shared/service-catalogue/service-definition';
import { announce } from '../../components/announcer';
import { FORM_TITLE } from './service-card';
import type { Intake } from './intake-typing';

/** A newer form than the one that was begun: what differs, and going on under either where that is still taken. */
export function CarryOverCard({
  before,
  after,
  typing,
  onKeep,
}: {
  before: ServiceGuide;
  after: ServiceGuide;
  typing: Intake;
  onKeep: () => void;
}) {
  const { answers, photos: files } = typing.value;
  const carry = carryOver(before, { answers, files }, after, localDateOf(new Date()));
  const sections = carryOverInWords(carry);
  const older = after.olderForms.find(({ version }) => version === before.version);
  const goOn = () => setTimeout(() => document.getElementById(FORM_TITLE)?.focus());
  return (
    <div className="note warn" role="group" aria-label="表格更新了">
      <div className="grow stack">
        <p>
          <b>表格更新了，填的都在。</b>填好的有 {carry.kept.length} 项原样带过去
          {sections.length > 0 ? '，不一样的在下面。' : '，别的都没变。'}
        </p>
        {sections.length > 0 && (
          <table className="rows">
            <caption className="sr">新表格哪里不一样</caption>
            <thead>
              <tr>
                <th scope="col">哪一项</th>
                <th scope="col">原来</th>
                <th scope="col">现在</th>
              </tr>
            </thead>
            {sections.map((section) => (
              <tbody key={section.title}>
                <tr>
                  <th scope="rowgroup" colSpan={3}>
                    {section.title}
                  </th>
                </tr>
                {section.lines.map(({ key, title, was, now }) => (
                  <tr key={key}>
                    <th scope="row">{title}</th>
                    <td>{was ?? '没有'}</td>
                    <td>{now}</td>
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        )}
        <p className="row wrap">
          <Button
            type="primary"
            onClick={() => {
              typing.change({
                service: serviceVersionId(after),
                answers: carry.answers,
                photos: carry.files,
              });
              announce('换成新表格了，填的带过来了');
              goOn();
            }}
          >
            带到新表格，接着填
          </Button>
          {older && (
            <Button
              onClick={() => {
                onKeep();
                announce(`还用旧表格，${older.untilWords}`);
                goOn();
              }}
            >
              这次还用旧表格（{older.untilWords}）
            </Button>
          )}
        </p>
      </div>
    </div>
  );
}
