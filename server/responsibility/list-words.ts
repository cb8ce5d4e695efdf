import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { Organisation } from '../staff/organisation';

const TOWN_DIGITS = 9;

/** Names for the codes of the list. */
export function wordsOf(
  county: string,
  { staff }: Organisation,
  places: readonly { _id: string; name: string }[],
  offered: readonly ServiceDefinition[],
) {
  const names = new Map(places.map(({ _id, name }) => [_id, name]));
  const services = new Map(offered.map((definition) => [definition.code, definition]));
  const stepTitles = new Map(
    offered.flatMap(({ steps }) => steps.map(({ code, title }) => [code, title] as const)),
  );
  return {
    person: (staffId: string) => staff.get(staffId)?.name ?? '已不在名册上',
    service: (code: string) => (code === '*' ? '各项服务' : (services.get(code)?.title ?? code)),
    step: (service: string, code: string) =>
      code === '*'
        ? '各步'
        : (services.get(service)?.steps.find((step) => step.code === code)?.title ??
          stepTitles.get(code) ??
          code),
    place: (code: string) =>
      code === county
        ? '全县'
        : `${names.get(code.slice(0, TOWN_DIGITS)) ?? ''}${code.length > TOWN_DIGITS ? (names.get(code) ?? code) : ''}` ||
          code,
  };
}
