import type { Page } from 'playwright-core';
import { openDemoDatabase } from '../../helpers/demoDatabase.ts';
import { type OpenPanel, openPanel } from './panel.ts';
import { leaveTrail } from './trail.ts';

/** The accounts of the demo, by what they may do. */
export const DEMO = {
  province: 'quantri.tinh',
  commune: 'vanphong.hoalu',
  secretary: 'bithu.tdp1',
  guide: 'chiuy.tdp1',
  member: 'dangvien.tdp1',
  analyst: 'phantich',
  operator: 'vanhanh',
} as const;

export type DemoRole = keyof typeof DEMO;

export interface DemoPanel extends OpenPanel {
  /** The user's id of an account of the demo. */
  idOf(role: DemoRole): string;
  /** A page in a fresh browser context, signed in as an account of the demo. */
  pageOf(role: DemoRole): Promise<Page>;
}

/** The panel on a database with the demo and a first trail, of which this file may change what it likes. */
export async function openDemoPanel(): Promise<DemoPanel> {
  const panel = await openPanel(openDemoDatabase);
  const users = await panel.db.user.findMany({ where: { isDemo: true }, select: { id: true, username: true } });
  const idOf = (role: DemoRole) => {
    const user = users.find(({ username }) => username === DEMO[role]);
    if (!user) throw new Error(`The demo has no account ${DEMO[role]}.`);
    return user.id;
  };
  await leaveTrail(panel, idOf('secretary'));
  return { ...panel, idOf, pageOf: (role) => panel.newPage(idOf(role)) };
}
