import type { ResidentAccountsRepository } from '../residents/resident-accounts.repository';
import type { StaffAccountsRepository } from '../staff/staff-accounts.repository';
import { DEMO_PASSWORD } from './offices/sign-ins';

export interface DescribeSignInsDeps {
  residentAccounts: Pick<ResidentAccountsRepository, 'listDemoAccounts'>;
  staffAccounts: Pick<StaffAccountsRepository, 'listDemoAccounts'>;
}

/** What `npm start` prints: as whom anybody at this machine may sign in. All of them are invented. */
export async function describeSignIns({
  residentAccounts,
  staffAccounts,
}: DescribeSignInsDeps): Promise<string[]> {
  const [residents, staff] = await Promise.all([
    residentAccounts.listDemoAccounts(),
    staffAccounts.listDemoAccounts(),
  ]);
  const widest = Math.max(0, ...staff.map(({ username }) => username.length));
  return [
    '',
    `工作台登录（密码都是 ${DEMO_PASSWORD}）：`,
    ...staff.map(
      ({ username, demoLabel }) => `  ${username.toUpperCase().padEnd(widest)}  ${demoLabel ?? ''}`,
    ),
    '居民端在首页选一个人登录：',
    ...residents.map(({ label }) => `  ${label}`),
    '人物、电话、证件号和案件都是虚构的。',
  ];
}
