import { fillIn } from '../service-catalogue/eligibility-rules';
import type { ServiceDefinition } from '../service-catalogue/service-definition';
import { COMMON_MESSAGES } from './common-messages';

/** A message as somebody reads it. */
export interface RenderedMessage {
  title: string;
  body: string;
}

/**
 * The words of a message: inbox, delivery and preview all come through here, so they cannot differ.
 *
 * @param params not personal; a place without a value stays as it is, so that a test finds it.
 * @throws Error when neither the definition nor the common words have such a template: the code and the frozen definition have parted.
 */
export function renderMessage(
  definition: Pick<ServiceDefinition, 'code' | 'version' | 'messages'>,
  template: string,
  params: Record<string, string>,
): RenderedMessage {
  const words = definition.messages[template] ?? COMMON_MESSAGES[template];
  if (!words) throw new Error(`${definition.code}@${definition.version} has no message ${template}`);
  return { title: fillIn(words.title, params), body: fillIn(words.body, params) };
}
