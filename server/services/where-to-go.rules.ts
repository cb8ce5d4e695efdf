import { isDialable } from '@zhucantong/shared/residents/telephone';
import type { CountyOffice } from '../staff/county-office';

/** '到县政务服务中心残联窗口（渠阳镇…，工作日 8:30 到 12:00），或者打县残联 0745-0000001'; less where no county is known. */
export function howToReach({ phone, window }: CountyOffice): string {
  const place = `到县政务服务中心残联窗口${window ? `（${window}）` : ''}`;
  return phone && isDialable(phone) ? `${place}，或者打县残联 ${phone} ` : place;
}

/** Who hears complaints: the number that the definition names, and the county's federation (FACTS §5.5). */
export function whomToComplain(named: string, phone: string | undefined): string {
  return phone && isDialable(phone) ? `${named}，或者县残联 ${phone}` : named;
}
