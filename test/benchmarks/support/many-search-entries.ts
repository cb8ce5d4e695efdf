import type { Connection } from 'mongoose';
import { formatItemNumber } from '../../../server/database/item-number';
import { createKeyring } from '../../../server/database/keyring';
import type { SearchEntry } from '../../../server/search/search-entries.model';
import { entryPieces } from '../../../server/search/search-pieces';
import { countyNumbered, idNumbered, spreadOf } from './many-items';
import { say } from './report';

/** The same in every run, because the entries are kept and only this finds them. */
export const SEARCH_KEYRING = createKeyring([Buffer.alloc(32, 7)], 'main');

/** In the order in which they are common; a fifth of all people has one of the first three. */
const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国梅文辉力健永福生龙元全学才发武新',
];
const TOGETHER = 1_000;

/** The n-th item's number, as it is typed. */
export const numberTyped = (n: number): string => formatItemNumber('靖', n);

/** The n-th person's name: two given names out of forty-eight, surnames as uneven as in life. */
export function nameNumbered(n: number): string {
  const spread = spreadOf(n);
  const surname = SURNAMES[Math.floor(SURNAMES.length * ((spread % 1_000) / 1_000) ** 2)]!;
  const first = GIVEN[Math.floor(spread / 1_000) % GIVEN.length]!;
  const second = GIVEN[Math.floor(spread / 48_000) % GIVEN.length]!;
  return `${surname}${first}${second}`;
}

/** No person's number: eighteen digits that nobody has. */
export const identityNumbered = (n: number): string => `00000000${String(n).padStart(10, '0')}`;

/** A search entry for each of so many items, as the engine makes them; nothing when they are there already. */
export async function loadManySearchEntries(connection: Connection, count: number): Promise<void> {
  const entries = connection.collection<SearchEntry>('searchEntries');
  const present = await entries.estimatedDocumentCount();
  const last = await entries.findOne({ _id: idNumbered(count - 1) });
  if (present >= count && last?.pieces.includes(piecesNumbered(count - 1)[1]!)) return;
  await entries.deleteMany({});
  for (let from = 0; from < count; from += TOGETHER) {
    const documents = Array.from({ length: Math.min(TOGETHER, count - from) }, (_, place) => {
      const n = from + place;
      return { _id: idNumbered(n), county: countyNumbered(n), version: 1, pieces: piecesNumbered(n) };
    });
    await entries.insertMany(documents, { ordered: false, writeConcern: { w: 1 } });
    if ((from / TOGETHER) % 100 === 99) say(`  ${from + TOGETHER} of ${count} search entries loaded`);
  }
}

const piecesNumbered = (n: number): string[] =>
  entryPieces(SEARCH_KEYRING, numberTyped(n), {
    name: nameNumbered(n),
    phone: `1380000${String(spreadOf(n) % 10_000).padStart(4, '0')}`,
    identityNumber: identityNumbered(n),
    certificate: null,
  });
