import { dayInWords } from '@zhucantong/shared/calendar/day-words';
import { localDateOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { maskIdentityNumber } from '@zhucantong/shared/residents/resident';
import type { StaffCard } from '@zhucantong/shared/staff/staff-member';
import { remedyInWords } from '@zhucantong/shared/service-catalogue/remedy';
import { listedTitle } from '@zhucantong/shared/service-catalogue/step';
import { amountInWords } from '@zhucantong/shared/time-limits/time-limit';
import type { Receipt } from '@zhucantong/shared/work-items/intake';
import { momentOf, type WorkItem } from '@zhucantong/shared/work-items/work-item';
import { howToReach, whomToComplain } from '../../services/where-to-go.rules';
import type { PrintedBlock, PrintedDocument } from '../../printing/print-document';
import { nameOf, type OpenedItem, type PresentContext } from './present-context';
import { sayTime } from './say-when';

type Slip = Omit<Receipt, 'answers'>;

/**
 * The slip as a sheet of paper. Numbers stay masked, for sheets are lost.
 *
 * @param inFull whether it says the name in full: it goes into the hand of the person concerned.
 */
export function receiptDocument(
  item: WorkItem,
  opened: OpenedItem,
  receipt: Slip,
  { definition, office, now }: PresentContext,
  { countyName, inFull }: { countyName: string; inFull: boolean },
): PrintedDocument {
  const { guide, remedy } = definition;
  const name = inFull ? nameOf(opened) : receipt.applicant;
  const identityNumber = opened.person?.profile.identityNumber;
  const received = momentOf(item, 'received')!.at;
  const fact = (label: string, value: string | null | undefined): PrintedBlock[] =>
    value ? [{ kind: 'text', text: `${label}：${value}` }] : [];
  const section = (heading: string, ...blocks: PrintedBlock[]): PrintedBlock[] =>
    blocks.length > 0 ? [{ kind: 'heading', text: heading }, ...blocks] : [];

  return {
    // Received is not accepted (FACTS §0.8): only an accepted matter has a receipt that says so.
    title: momentOf(item, 'accepted') ? '受理回执' : '收件回执',
    office: `${countyName}残疾人联合会 · ${receipt.unitName}`,
    foot: `编号 ${receipt.number}`,
    blocks: [
      { kind: 'strong', text: `编号：${receipt.number}` },
      {
        kind: 'strong',
        text: `办的事：${receipt.service}${receipt.title === receipt.service ? '' : `，${receipt.title}`}`,
      },
      ...fact('姓名', name),
      ...fact('身份证号', identityNumber && maskIdentityNumber(identityNumber)),
      ...fact('电话', receipt.phone),
      ...fact('收到的时间', `${dated(localDateOf(received))} ${sayTime(received)}`),
      ...fact('经手人', receipt.receivedBy && cardWords(receipt.receivedBy)),
      ...section(
        '收到的材料',
        receipt.papers.length > 0
          ? { kind: 'list', items: receipt.papers.map(({ title, count }) => `${title}，${count} 张`) }
          : { kind: 'text', text: '没有收材料。' },
      ),
      ...section('什么时候办好', ...dueBlocks(item, receipt)),
      ...section('一共几步', {
        kind: 'list',
        items: definition.steps.map(
          (step) =>
            `${listedTitle(step)}，${step.stopKind ? '最多 ' : ''}${amountInWords(step.limit.amount, step.limit.unit)}`,
        ),
      }),
      ...section('现在谁在办', {
        kind: 'text',
        text: receipt.holder ? cardWords(receipt.holder) : `${receipt.unitName}，会派给经办人。`,
      }),
      ...section('怎么查', { kind: 'list', items: receipt.follow }),
      ...section(
        '要问、要投诉',
        ...fact('咨询电话', receipt.phoneOfOffice),
        ...fact('窗口', guide.window),
        ...fact('县政务服务中心残联窗口在', office.window),
        ...fact('网上', `微信小程序“助残通”，或者网页 ${office.online}`),
        ...fact('投诉电话', whomToComplain(guide.complaintPhone, office.phone)),
      ),
      ...section('不同意结果怎么办', { kind: 'text', text: remedyInWords(remedy, howToReach(office)) }),
      { kind: 'text', text: `打印日期：${dated(localDateOf(now))}` },
    ],
  };
}

/** Paper is kept: its days carry their year. */
const dated = (day: PlainDate) => dayInWords(day, 0);

const cardWords = ({ name, unitName, title, phone }: StaffCard) =>
  `${unitName}${title} ${name}，电话 ${phone}`;

/** The day that was promised and why, then what the law says. */
function dueBlocks({ clocks }: WorkItem, { due }: Slip): PrintedBlock[] {
  const statutory = clocks
    .filter(({ nature, endedAt }) => nature === 'statutory' && !endedAt)
    .map(
      ({ title, dueOn, provisional }) =>
        `法律规定（${title}）：最晚 ${dated(dueOn)}${provisional ? '，暂定' : ''}。`,
    );
  return [
    ...(due
      ? [
          { kind: 'strong' as const, text: `${due.words}${due.provisional ? '（暂定）' : ''}。` },
          { kind: 'text' as const, text: '为什么是这一天：' },
          { kind: 'list' as const, items: due.sentences },
        ]
      : []),
    ...(statutory.length > 0 ? [{ kind: 'list' as const, items: statutory }] : []),
  ];
}
