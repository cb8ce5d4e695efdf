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
    '名册上的其他人也能登录，密码一样，比如 JZ-ZL-01（组联股长）、JZ-LD-01（理事长）、431229101-00（甘棠镇残联理事长）。',
    '居民端在首页选一个人登录：',
    ...residents.map(({ label }) => `  ${label}`),
    '人物、电话、证件号和案件都是虚构的。',
  ];
}
