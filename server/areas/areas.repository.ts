import type { Model } from 'mongoose';
import { DomainError } from '@zhucantong/shared/errors';
import type { Area } from './areas.model';

export interface CountyNames {
  code: string;
  name: string;
  shortName: string;
  initial: string;
}

/** Names of places. Public knowledge, hence without a viewer; loaded once per county and process. */
export interface Areas {
  /** @throws DomainError not-found for a county nobody set up. */
  county(code: string): Promise<CountyNames>;
  /** Codes of the counties that work with this system. */
  counties(): Promise<ReadonlySet<string>>;
  /** 甘棠镇枫香村 for a village, 甘棠镇 for a town; the code itself where it is unknown. */
  placeName(county: string, area: string): Promise<string>;
  /** Names of places by code, in full: 靖州苗族侗族自治县甘棠镇大桥村. Of these counties every place, of all others the county itself. */
  namer(counties: Iterable<string>): Promise<(code: string) => string | undefined>;
  /** Counties that work with this system, by code. */
  listCounties(): Promise<Area[]>;
  /** Every place of the county, itself included, by code. */
  list(county: string): Promise<Area[]>;
  /** The county whose item numbers begin with this character. */
  countyOfInitial(initial: string): Promise<string | null>;
  /** Writes a county's places; names already there are replaced. */
  setUp(areas: readonly Area[]): Promise<void>;
}

const COUNTY_DIGITS = 6;
const TOWN_DIGITS = 9;
const VILLAGE_DIGITS = 12;

export function areasRepository(model: Model<Area>): Areas {
  const loaded = new Map<string, Promise<ReadonlyMap<string, Area>>>();

  function load(county: string): Promise<ReadonlyMap<string, Area>> {
    const known = loaded.get(county);
    if (known) return known;
    const loading = model
      .find({ county })
      .lean<Area[]>()
      .then((areas) => new Map(areas.map((area) => [area._id, area])));
    loaded.set(county, loading);
    // An empty or failed answer is not kept: the county may be set up in a moment.
    loading.then((areas) => areas.size === 0 && loaded.delete(county)).catch(() => loaded.delete(county));
    return loading;
  }

  const repository: Areas = {
    async county(code) {
      const county = (await load(code)).get(code);
      if (!county?.shortName || !county.initial) throw new DomainError('not-found');
      return { code, name: county.name, shortName: county.shortName, initial: county.initial };
    },
    async counties() {
      const set = await model.find({ initial: { $exists: true } }, { county: 1 }).lean<Area[]>();
      return new Set(set.map(({ county }) => county));
    },
    async placeName(county, area) {
      const areas = await load(county);
      const town = areas.get(area.slice(0, TOWN_DIGITS))?.name ?? '';
      const village = area.length > TOWN_DIGITS ? (areas.get(area)?.name ?? '') : '';
      return `${town}${village}` || areas.get(area.slice(0, COUNTY_DIGITS))?.name || area;
    },
    async namer(counties) {
      const [all, ...some] = await Promise.all([repository.listCounties(), ...[...counties].map(load)]);
      const known = new Map([
        ...all.map((each) => [each._id, each] as const),
        ...some.flatMap((each) => [...each]),
      ]);
      return (code) =>
        known.has(code)
          ? [COUNTY_DIGITS, TOWN_DIGITS, VILLAGE_DIGITS]
              .filter((digits) => digits <= code.length)
              .map((digits) => known.get(code.slice(0, digits))?.name ?? '')
              .join('')
          : undefined;
    },
    listCounties: () =>
      model
        .find({ initial: { $exists: true } })
        .sort({ _id: 1 })
        .lean<Area[]>(),
    list: async (county) => [...(await load(county)).values()].sort((a, b) => (a._id < b._id ? -1 : 1)),
    async countyOfInitial(initial) {
      return (await model.findOne({ initial }, { county: 1 }).lean<Area>())?.county ?? null;
    },
    async setUp(areas) {
      if (areas.length === 0) return;
      await model.bulkWrite(
        areas.map(({ _id, ...area }) => ({
          updateOne: { filter: { _id }, update: { $set: area }, upsert: true },
        })),
        { ordered: false },
      );
      loaded.clear();
    },
  };
  return repository;
}
