/** Keyset cursor of a list in order of time: the last row's place. */
export interface TimeCursor {
  at: Date;
  id: string;
}

/** The cursor as clients carry it: opaque, and refused when it is not one of ours. */
export function writeTimeCursor({ at, id }: TimeCursor): string {
  return Buffer.from(`${at.getTime()}.${id}`).toString('base64url');
}

export function readTimeCursor(text: string | undefined): TimeCursor | null {
  const [time, id] = text ? splitOnce(Buffer.from(text, 'base64url').toString()) : [];
  const at = new Date(Number(time));
  return time && id && !Number.isNaN(at.getTime()) ? { at, id } : null;
}

function splitOnce(text: string): [string, string] | [] {
  const dot = text.indexOf('.');
  return dot < 0 ? [] : [text.slice(0, dot), text.slice(dot + 1)];
}
