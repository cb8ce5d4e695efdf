import type { MemberRow, OfficeRow } from '@zhucantong/shared/staff/offices-view';
import { hasWindow, type ChangeReach, type Reach } from '@zhucantong/shared/staff/reach';
import type { StaffMe } from '@zhucantong/shared/staff/staff-me-view';
import { changeMemberReach, changeUnitReach } from '../../api/offices';

/** An office or a member of staff whose telephone can be corrected. */
export interface Reached {
  /** '康复股', '康复股吴晓岚'. */
  whose: string;
  /** Over the dialog. */
  title: string;
  /** Who sees the number, where that is not said on the page. */
  seenBy?: string;
  reach: Reach;
  hasWindow: boolean;
  send(change: ChangeReach): Promise<unknown>;
}

export const reachedOffice = (office: OfficeRow): Reached => ({
  whose: office.name,
  title: `${hasWindow(office) ? '改电话和窗口地址' : '改电话'}：${office.name}`,
  reach: { phone: office.phone, windowAddress: office.windowAddress },
  hasWindow: hasWindow(office),
  send: (change) => changeUnitReach(office.id, change),
});

export const reachedMember = ({ id, name, unitName, phone }: MemberRow): Reached => ({
  whose: `${unitName}${name}`,
  title: `改电话：${unitName}${name}`,
  ...ofMember(id, phone),
});

export const reachedMyself = ({ staffId, name, phone }: StaffMe): Reached => ({
  whose: name,
  title: '我的电话',
  seenBy: '您手上的件，群众在办理进度里看到的就是这个号码，有事打这个号码找您。',
  ...ofMember(staffId, phone),
});

const ofMember = (id: string, phone: string): Pick<Reached, 'reach' | 'hasWindow' | 'send'> => ({
  reach: { phone, windowAddress: null },
  hasWindow: false,
  send: (change) => changeMemberReach(id, change),
});
