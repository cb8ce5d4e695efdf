import {
  findAnswerFaults,
  isShown,
  type Answers,
  type FieldFault,
} from '@zhucantong/shared/service-catalogue/form-answers';
import type { FormField, FormPage } from '@zhucantong/shared/service-catalogue/form-field';
import { missingPapers } from '@zhucantong/shared/service-catalogue/paper-faults';
import { isPaperRequired } from '@zhucantong/shared/service-catalogue/required-paper';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { Paper } from '@zhucantong/shared/service-catalogue/paper';
import type { PaperFiles } from '@zhucantong/shared/work-items/actions';
import { fieldOfPath } from './group-rows';

/** The questions of a page that are asked, given the answers so far. */
export function askedFields(definition: ServiceDefinition, page: FormPage, answers: Answers): FormField[] {
  return page.fields.flatMap((code) => {
    const field = definition.fields.find((each) => each.code === code);
    return field && isShown(field, answers) ? [field] : [];
  });
}

/** The papers of a page that are asked for: those needed now and those anybody may add. */
export function askedPapers(definition: ServiceDefinition, page: FormPage, answers: Answers): Paper[] {
  return definition.papers.filter(
    (paper) =>
      page.papers?.includes(paper.code) &&
      (isPaperRequired(paper, answers) || paper.requiredWhen === undefined),
  );
}

/** Pages on which something is asked; a page whose every question is hidden is left out. */
export function askedPages(definition: ServiceDefinition, answers: Answers): FormPage[] {
  return definition.pages.filter(
    (page) =>
      askedFields(definition, page, answers).length > 0 || askedPapers(definition, page, answers).length > 0,
  );
}

/** What is wrong on one page, by the rules the server applies. */
export function pageFaults(
  definition: ServiceDefinition,
  page: FormPage,
  answers: Answers,
  papers: PaperFiles,
): FieldFault[] {
  return allFaults(definition, answers, papers).filter(({ field }) => isOnPage(page, field));
}

/** What is wrong anywhere, in the order of the form. */
export function allFaults(definition: ServiceDefinition, answers: Answers, papers: PaperFiles): FieldFault[] {
  const faults = [
    ...findAnswerFaults(definition, definition.fields, answers),
    ...missingPapers(definition, answers, papers),
  ];
  const placeOf = ({ field }: FieldFault) => definition.pages.findIndex((page) => isOnPage(page, field));
  return faults.sort((a, b) => placeOf(a) - placeOf(b));
}

/** @param path of a field or paper, or of an answer in a row of a group. */
export function isOnPage(page: FormPage, path: string): boolean {
  const code = fieldOfPath(path);
  return page.fields.includes(code) || (page.papers?.includes(code) ?? false);
}
