import { isPaperRequired } from '@zhucantong/shared/service-catalogue/required-paper';
import {
  recordFieldsOf,
  writtenFieldsOf,
  writtenPapersOf,
} from '@zhucantong/shared/service-catalogue/step-record';
import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import type { LabelledValue } from '@zhucantong/shared/work-items/labelled-value';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { currentAnswers } from '../current-answers';
import { labelledAnswers, titleOfMissing } from './labelled-values';
import { maskOf, type Mask } from './mask-known';
import type { OpenedItem, StaffContext } from './present-context';
import { sayDayAndWeekday, sayWhen } from './say-when';

/** The applicant's answers, with telephones, names and addresses masked. */
export function presentAnswers(
  item: WorkItem,
  opened: OpenedItem,
  { definition }: StaffContext,
  mask: Mask,
): LabelledValue[] {
  const { answers } = currentAnswers(item, opened.entries);
  return labelledAnswers(definition, definition.fields, answers, (words, field, given) => {
    const own = typeof given === 'string' && given !== '' ? maskOf(field, item.display.place) : undefined;
    return own ? own(words) : mask(words);
  });
}

/** What each step recorded, oldest first. */
export function presentRecords(
  item: WorkItem,
  opened: OpenedItem,
  { definition, now, staffCard }: StaffContext,
  mask: Mask,
): StaffItem['records'] {
  const brought = (opened.entries.get(1)?.brought ?? []).map(({ step: code, by, at, record }) => {
    const step = getStep(definition, code);
    const values = labelledAnswers(definition, writtenFieldsOf(step), record, mask);
    return { step: code, title: step.title, by, when: sayWhen(new Date(at), now), values };
  });
  const own = item.history.flatMap((entry) => {
    const record = opened.entries.get(entry.n)?.record;
    if (!record) return [];
    const step = getStep(definition, entry.step);
    // How a notice was hung up stands in its first record.
    const fields = entry.action === 'end-notice' ? recordFieldsOf(step) : writtenFieldsOf(step);
    const values = labelledAnswers(definition, fields, record, mask);
    return [
      {
        step: step.code,
        title: step.title,
        by: staffCard(entry.by.memberId)?.name ?? '',
        when: sayWhen(entry.recordedAt, now),
        values,
      },
    ];
  });
  return [...brought, ...own];
}

/** Papers that are there or should be, the applicant's and what the office added. */
export function presentPapers(
  item: WorkItem,
  opened: OpenedItem,
  { definition }: StaffContext,
): StaffItem['papers'] {
  const { answers, papers } = currentAnswers(item, opened.entries);
  const given = item.supplement?.fulfilledAt ? item.supplement.missing : [];
  const own = definition.papers
    .filter((paper) => papers[paper.code]?.length || isPaperRequired(paper, answers))
    .map((paper) => ({
      code: paper.code,
      title: paper.title,
      why: paper.why,
      countsAsGood: paper.countsAsGood,
      required: isPaperRequired(paper, answers),
      supplemented: given.some((each) => each.kind === 'paper' && each.code === paper.code),
      files: (papers[paper.code] ?? []).map((id, place) => ({
        id,
        label: paper.shots?.[place] ?? `第 ${place + 1} 张`,
      })),
    }));
  return [...own, ...officePapers(item, opened, definition)];
}

function officePapers(
  item: WorkItem,
  { entries }: OpenedItem,
  definition: StaffContext['definition'],
): StaffItem['papers'] {
  const brought = (entries.get(1)?.brought ?? []).map(({ step, papers }, n) => ({
    key: `brought-${n + 1}`,
    step,
    papers,
  }));
  const own = item.history.flatMap((entry) => {
    const contents = entries.get(entry.n);
    if (entry.by.kind !== 'staff' || !contents?.record) return [];
    return [{ key: `record-${entry.n}`, step: entry.step, papers: contents.papers ?? {} }];
  });
  return [...brought, ...own].flatMap(({ key, step: code, papers }) => {
    const step = getStep(definition, code);
    return Object.entries(papers)
      .filter(([, files]) => files.length > 0)
      .map(([code, files]) => ({
        code: `${key}-${code}`,
        title: writtenPapersOf(step).find((paper) => paper.code === code)?.title ?? `${step.verb}时拍的照片`,
        why: '',
        countsAsGood: '',
        required: false,
        supplemented: false,
        files: files.map((id, place) => ({ id, label: `第 ${place + 1} 张` })),
      }));
  });
}

/** What was asked of the applicant last, and whether it is still open. */
export function presentAsked(
  item: WorkItem,
  { entries }: OpenedItem,
  { definition, now }: StaffContext,
  mask: Mask,
): StaffItem['supplement'] {
  const request = item.supplement;
  if (!request) return null;
  const asked = entries.get(request.entry)?.missing ?? [];
  return {
    round: request.round,
    until: sayDayAndWeekday(request.until, now),
    open: item.status === 'awaiting-supplement',
    items: asked.map(({ kind, code, why }) => ({
      kind,
      code,
      title: titleOfMissing(definition, { kind, code }),
      why: mask(why),
    })),
  };
}
