/** With what is behind it: a request that failed says only there why. */
export function errorInWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { stack = error.message, cause } = error;
  return cause === undefined ? stack : `${stack}\n${errorInWords(cause)}`;
}
