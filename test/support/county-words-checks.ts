import { amountsToSet } from '../../shared/service-catalogue/county-amounts';
import type { ServiceDefinition } from '../../shared/service-catalogue/service-definition';

export const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);

/** '8 月', '十月'; no stretch of months. */
const MONTH = /\d ?月|[一二三四五六七八九十]月/;
/** When a vehicle was bought decides how much is paid in its first year (FACTS §0.4 TL-FUEL-06), not when one applies. */
const ABOUT_BUYING = ['去年 6 月底以前', '去年 7 月到 12 月'];

/** Every text of a definition, wherever it stands. */
export function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : [];
}

/** What a county sets stands in no text of a definition: its words have a place for it, or say where it is seen. */
export function itNamesNothingOfTheCountys(definition: () => ServiceDefinition): void {
  it('names no months of its window, which a county moves: words have a place for them', () => {
    const { applicationWindow, messages, guide } = definition();
    const placed = [guide.again, ...Object.values(messages).map(({ body }) => body)].flatMap(placesIn);
    if (!applicationWindow) expect(placed.filter((place) => /window/i.test(place))).toEqual([]);
    else
      expect(
        textsIn(definition()).filter((text) => MONTH.test(text) && !ABOUT_BUYING.includes(text)),
      ).toEqual([]);
    expect(placesIn(guide.again).filter((place) => place !== 'window')).toEqual([]);
    expect(placesIn(JSON.stringify({ ...guide, again: '' }))).toEqual([]);
  });

  it('names no amount that a county sets', () => {
    const amounts = amountsToSet(definition()).map(({ fen }) => String(fen / 100));
    const named = textsIn(definition()).flatMap((text) =>
      [...text.replaceAll(/[,，](?=\d{3})/g, '').matchAll(/(\d+(?:\.\d+)?) ?[元块]/g)].map(
        ([, yuan]) => yuan!,
      ),
    );
    expect(named.filter((yuan) => amounts.includes(yuan))).toEqual([]);
  });
}
