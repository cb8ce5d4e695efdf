import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { WorkItemsRepository } from './work-items.repository';

const JOB: JobViewer = { kind: 'job', name: 'kept-promises' };
/** The public figure may be this old; counting a year is not asked of every visitor. */
const FRESH_MS = 10 * 60_000;

/** How many promises of a service were kept, as the guide shows it; counted again at most every ten minutes. */
export function keptPromises(items: Pick<WorkItemsRepository, 'countPromises'>, systemNow: () => Date) {
  const counted = new Map<string, { at: number; figure: Promise<{ total: number; kept: number }> }>();
  return (code: string, county: string | null, since: Date): Promise<{ total: number; kept: number }> => {
    const key = `${code}/${county ?? ''}`;
    const known = counted.get(key);
    if (known && systemNow().getTime() - known.at < FRESH_MS) return known.figure;
    const figure = items.countPromises(JOB, code, county, since);
    counted.set(key, { at: systemNow().getTime(), figure });
    figure.catch(() => counted.delete(key));
    return figure;
  };
}
