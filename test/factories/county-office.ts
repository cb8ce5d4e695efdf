import type { CountyOffice } from '../../server/staff/county-office';

/** How 靖州 is reached. */
export const OFFICE: CountyOffice = {
  phone: '0745-0000100',
  window: '渠阳镇政务服务中心一楼，工作日 8:30 到 12:00、14:00 到 17:30',
  online: 'http://127.0.0.1:8080',
};

/** What a guide is read with where no county is asked for. */
export const NO_COUNTY = { phone: undefined, window: undefined, online: OFFICE.online, standing: null };
