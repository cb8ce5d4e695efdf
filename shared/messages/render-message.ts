import { fillIn } from '../service-catalogue/eligibility-rules';
import { COMMON_WORDS } from './common-words';
import type { ServiceDefinition } from '../service-catalogue/service-definition';

/** A message as somebody reads it. */
export interface RenderedMessage {
  title: string;
  body: string;
}

/**
 * The words of a message: inbox, delivery and preview all come through here, so they cannot differ.
 *
 * @param params not personal; a place without a value stays as it is, so that a test finds it.
 * @throws Error when the definition has no such template: the code and the frozen definition have parted.
 */
export function renderMessage(
  definition: Pick<ServiceDefinition, 'code' | 'version' | 'messages'>,
  template: string,
  params: Record<string, string>,
): RenderedMessage {
  const words = definition.messages[template] ?? COMMON_WORDS[template];
  if (!words) throw new Error(`${definition.code}@${definition.version} has no message ${template}`);
  return { title: fillIn(words.title, params), body: fillIn(words.body, params) };
}
