import * as z from 'zod/mini';

const Place = { code: z.string(), name: z.string() };

/** Counties that work with this system; a matter can be handed over to them. */
export const CountyList = z.strictObject({ counties: z.array(z.strictObject(Place)) });
export type CountyList = z.infer<typeof CountyList>;

/** Towns and villages of one county, in the order of their codes. */
export const CountyPlaces = z.strictObject({
  ...Place,
  towns: z.array(z.strictObject({ ...Place, villages: z.array(z.strictObject(Place)) })),
});
export type CountyPlaces = z.infer<typeof CountyPlaces>;
