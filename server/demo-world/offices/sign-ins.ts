/** The password of every printed name. A demo database is bound to this machine; the names and the word are public. */
export const DEMO_PASSWORD = 'demo-2026';

/** A staff name that `npm start` prints. */
export interface StaffSignIn {
  county: string;
  /** Key of the seat: see office-plan.ts. */
  seat: string;
  username: string;
  label: string;
}

/** Seats that sign in under a name of their own; all other staff sign in under their seat's key. */
export function staffSignIns(villageWorkerSeat: string): StaffSignIn[] {
  return [
    {
      county: '431229',
      seat: villageWorkerSeat,
      username: 'JZ-C-01',
      label: '靖州 甘棠镇大桥村专委（村里初审）',
    },
    {
      county: '431229',
      seat: '431229101-01',
      username: 'JZ-Z-01',
      label: '靖州 甘棠镇专干（镇里初审）',
    },
    {
      county: '431229',
      seat: 'kf-02',
      username: 'JZ-KF-02',
      label: '靖州 康复股干事（受理、送达）',
    },
    {
      county: '431229',
      seat: 'fj-01',
      username: 'JZ-FJ-01',
      label: '靖州 辅具评估中心评估员（评估）',
    },
    {
      county: '431229',
      seat: 'kf-01',
      username: 'JZ-KF-01',
      label: '靖州 康复股股长（审批；兼管理员，能拨演示时钟）',
    },
    {
      county: '511403',
      seat: 'kf-02',
      username: 'PS-KF-02',
      label: '彭山 康复股干事（受理、送达）',
    },
    {
      county: '510704',
      seat: 'kf-02',
      username: 'YX-KF-02',
      label: '游仙 康复股干事（受理、送达）',
    },
    {
      county: '360121',
      seat: 'kf-02',
      username: 'NC-KF-02',
      label: '南昌县 康复股干事（受理、送达）',
    },
    {
      county: '430223',
      seat: 'kf-02',
      username: 'YO-KF-02',
      label: '攸县 康复股干事（受理、送达）',
    },
  ];
}
