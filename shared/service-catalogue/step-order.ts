import { meets, type Answers } from './form-answers';
import { stepsBetween, type Places } from './handling-place';
import type { ServiceDefinition } from './service-definition';
import { isSaidBefore, type Step } from './step';

/** Steps as they apply to an item. @param places of the item, where several counties may have part of it. */
function stepsOf(definition: ServiceDefinition, places: Places | undefined): readonly Step[] {
  return stepsBetween(definition.steps, places);
}

/**
 * The step after this one, or undefined after the last.
 *
 * @param record of this step: it may say that a step follows which not everybody goes through.
 */
export function stepAfter(
  definition: ServiceDefinition,
  code: string,
  places: Places | undefined,
  record: Answers = {},
): Step | undefined {
  const steps = stepsOf(definition, places);
  const at = steps.findIndex((each) => each.code === code);
  // Handing over may fall away while the item stands there: what it led to comes next all the same.
  const rest =
    at === -1
      ? definition.steps.slice(definition.steps.findIndex((each) => each.code === code) + 1)
      : steps.slice(at + 1);
  return rest.find(({ onlyWhen }) => !onlyWhen || (isSaidBefore(onlyWhen) && meets(onlyWhen, record)));
}

/** Every step that can be the next one, whatever the record of this one says. */
export function stepsThatMayFollow(
  definition: ServiceDefinition,
  code: string,
  places: Places | undefined,
): Step[] {
  const usual = stepAfter(definition, code, places);
  const at = definition.steps.findIndex((each) => each.code === code);
  const next = definition.steps[at + 1];
  return [...(usual ? [usual] : []), ...(next && isSaidBefore(next.onlyWhen) ? [next] : [])];
}

/** The step that follows once an application is accepted, by the office or by silence. */
export function stepAfterAcceptance(
  definition: ServiceDefinition,
  places: Places | undefined,
): Step | undefined {
  const steps = stepsOf(definition, places);
  const kinds = steps.map((step) => step.kind);
  const acceptance = kinds.lastIndexOf('acceptance');
  const from = acceptance === -1 ? kinds.lastIndexOf('check') : acceptance;
  return steps.slice(from + 1).find(({ onlyWhen }) => !onlyWhen);
}

/** The later steps that could answer what this one hands on. */
export function stepsToDispatch(definition: ServiceDefinition, code: string): Step[] {
  const place = definition.steps.findIndex((each) => each.code === code);
  return definition.steps.slice(place + 1).filter(({ kind }) => kind === 'answer');
}

/** The steps that every item goes through from here on: whoever answers ends it, the steps behind are for what is handed on. */
export function stepsFrom(definition: ServiceDefinition, code: string, places: Places | undefined): Step[] {
  const certain = new Set(stepsOf(definition, places).filter(({ onlyWhen }) => !onlyWhen));
  const rest = definition.steps
    .slice(definition.steps.findIndex((each) => each.code === code))
    .filter((step) => step.code === code || certain.has(step));
  const last = rest.findIndex(({ kind }) => kind === 'answer');
  return last === -1 ? rest : rest.slice(0, last + 1);
}
