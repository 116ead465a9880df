import type { PrismaClient } from '@phan-cong/prisma/generated/client/client';
import { findDemoAccounts } from '../accounts/findDemoAccounts.ts';

/** What is printed when the server is ready: its address, and the demo accounts where the demo was seeded. */
export async function welcome(db: PrismaClient, address: string): Promise<string> {
  const accounts = await findDemoAccounts(db);
  const width = Math.max(...accounts.map(({ username }) => username.length));
  const lines = [
    '',
    `  Phân Công đang chạy tại ${address}`,
    `  Phân Công is running at ${address}`,
    ...(accounts.length > 0 ? ['', '  Tài khoản dùng thử / Demo accounts:'] : []),
    ...accounts.map(
      ({ username, password, displayName }) => `    ${username.padEnd(width)}  ${password}  ${displayName}`,
    ),
    '',
    '  Dừng / Stop: Ctrl-C',
    '',
  ];
  return lines.join('\n');
}
