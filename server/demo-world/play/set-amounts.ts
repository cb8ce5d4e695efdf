import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { amountsToSet } from '@zhucantong/shared/service-catalogue/county-amounts';
import type { Setting } from '@zhucantong/shared/service-catalogue/service-settings';
import type { Stage } from './play-story';
import { setInCounty } from './set-services';

/** Invented: how far each county's amounts lie from the definition's, county by county. */
const SHARES = [0.85, 0.9, 0.95, 1.05, 1.1] as const;
const WHOLE_YUAN = 100;
const REASON = '演示数据：数字是编的，不是县里的真标准';

/** Every amount that a county sets, as an administrator sets it: no county pays what another published. */
export async function setAmounts(
  stage: Stage,
  counties: readonly { code: string }[],
  from: Date,
): Promise<void> {
  for (const [place, { code: county }] of counties.entries())
    for (const definition of stage.deps.services.offered()) {
      const settings = amountsToSet(definition).map(({ line, option, fen }): Setting => ({
        ...{ what: 'amount', line, ...(option === undefined ? {} : { option }) },
        fen: Math.round((fen * SHARES[place % SHARES.length]!) / WHOLE_YUAN) * WHOLE_YUAN,
        effectiveFrom: localDateOf(from),
      }));
      if (settings.length > 0)
        await setInCounty(stage, { county, service: definition.code, settings, reason: REASON }, from);
    }
}
