/** The code of a service out of the id of one of its versions, `code@version`. */
export function serviceCodeOf(versionId: string): string {
  return versionId.split('@')[0] ?? '';
}
