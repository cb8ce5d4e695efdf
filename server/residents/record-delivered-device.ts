import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { Residents } from './residents.repository';

/** What a completed item tells the person's record. */
export interface Delivery {
  person: string;
  device: string;
  on: PlainDate;
  item: string;
}

/** The effect of a confirmed hand-over: it starts the service life. Delivered at least once; each item counts once. */
export async function recordDeliveredDevice(
  { residents }: { residents: Residents },
  delivery: Delivery,
): Promise<void> {
  await residents.addDevice(delivery.person, {
    device: delivery.device,
    deliveredOn: delivery.on,
    item: delivery.item,
  });
}
