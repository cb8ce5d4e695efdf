import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';

const VILLAGE_DIGITS = 12;

/** What somebody has to answer for on a day: every step of what takes applications, in every place that items come from. */
export function answerable({
  offered,
  places,
  today,
}: {
  offered: readonly ServiceDefinition[];
  places: readonly { _id: string }[];
  today: PlainDate;
}) {
  return {
    places: placesToAnswerFor(places),
    steps: offered.flatMap(({ code, steps }) => steps.map((step) => ({ service: code, step: step.code }))),
    today,
  };
}

/** Villages; towns that have none; the county itself where nothing lies in it. */
export function placesToAnswerFor(places: readonly { _id: string }[]): string[] {
  const codes = places.map(({ _id }) => _id);
  return codes.filter(
    (code) =>
      code.length === VILLAGE_DIGITS || !codes.some((other) => other !== code && other.startsWith(code)),
  );
}
