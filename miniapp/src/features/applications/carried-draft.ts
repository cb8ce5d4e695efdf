import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { carryOver, type CarryOver } from '@zhucantong/shared/service-catalogue/carry-over';
import { carryOverInWords, type CarriedSection } from '@zhucantong/shared/service-catalogue/carry-over-words';
import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import { serviceVersionId } from '@zhucantong/shared/service-catalogue/service-definition';
import { allFaults, askedPages, isOnPage } from '../forms/page-fields';
import { edited, type LocalDraft } from './local-draft';
import type { Application } from './open-application';

/** The place behind the last question. */
export const CHECK = 'check';

export interface Differences {
  sections: CarriedSection[];
  /** How many answers the new form takes as they are. */
  kept: number;
}

/** What the newer form does differently with what this draft holds. */
export function whatDiffers(guide: ServiceGuide, newer: ServiceGuide, draft: LocalDraft): Differences {
  const carry = carried(guide, newer, draft);
  return { sections: carryOverInWords(carry), kept: carry.kept.length };
}

/** The draft under the newer form, opened where something is to be done first. */
export function carriedTo(newer: ServiceGuide, guide: ServiceGuide, draft: LocalDraft): Application {
  const { answers, files: papers } = carried(guide, newer, draft);
  const fault = allFaults(newer, answers, papers)[0];
  const page = fault && askedPages(newer, answers).find((each) => isOnPage(each, fault.field));
  const contents = { service: serviceVersionId(newer), answers, papers, page: page?.code ?? CHECK };
  return { guide: newer, draft: edited(draft, contents, new Date().toISOString()) };
}

function carried(guide: ServiceGuide, newer: ServiceGuide, { contents }: LocalDraft): CarryOver {
  const { answers, papers: files } = contents;
  return carryOver(guide, { answers, files }, newer, localDateOf(new Date()));
}
