/** The value a JSON text holds; undefined when it is none. WeChat hands `application/problem+json` over as text. */
export function parseJson(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
