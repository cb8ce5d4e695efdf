import { CARE_SERVICES } from './care-services';
import { CERTIFICATE_SERVICES } from './certificates';
import { DEVICE_SERVICE } from './device-service';
import { HOME_SERVICES } from './home-services';
import { NOTICED_SERVICES } from './noticed-services';
import { PAYING_SERVICES } from './paying-services';
import { WORK_SERVICES } from './work-services';

export const ROWS = [
  ...DEVICE_SERVICE,
  ...PAYING_SERVICES,
  ...CARE_SERVICES,
  ...NOTICED_SERVICES,
  ...HOME_SERVICES,
  ...CERTIFICATE_SERVICES,
  ...WORK_SERVICES,
];
