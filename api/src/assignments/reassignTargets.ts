import { matches } from '../access/rowRule.ts';
import { badField } from '../errors.ts';
import { groupBy } from '../lib/groupBy.ts';
import { memberRule } from '../members/access.ts';
import { planToJoin } from '../plans/rules.ts';
import type { Command } from '../write/command.ts';
import { assignmentRule } from './access.ts';
import { reasonAbove } from './loadRules.ts';
import { loadSettings } from './loadSettings.ts';
import { type LoadedTarget, loadHeldTasks, loadTargets, lockMembers } from './reassign.sql.ts';
import type { ReassignTarget } from './reassignRules.ts';

/**
 * The members to move to, in the order named, with what the decision needs. `isLocked` holds them until the command ends.
 * @throws BAD_USER_INPUT on `toMemberIds` when one is missing or hidden.
 */
export async function readTargets(
  command: Command,
  ids: string[],
  effectiveOn: string,
  isLocked: boolean,
): Promise<ReassignTarget[]> {
  if (isLocked) await lockMembers(command, ids);
  const loaded = await loadTargets(command, ids, memberRule(command.viewer), command.today);
  if (loaded.length < ids.length) throw badField('toMemberIds', 'UNKNOWN_REFERENCE');
  const byId = new Map(loaded.map((target) => [target.id, target]));
  const held = groupBy(await loadHeldTasks(command, ids), ({ memberId }) => memberId);
  const settings = await loadSettings(command.tx, effectiveOn);
  const plans = await plansToJoin(command, [...new Set(loaded.map(({ branchId }) => branchId))]);
  const rule = assignmentRule(command.viewer, 'assignment:reassign');
  return ids.map((id) => {
    const { workCapacity, birthDay, birthDatePrecision, ...target } = byId.get(id) as LoadedTarget;
    const birth = { birthDay, birthDatePrecision };
    return {
      ...target,
      isWritable: matches(rule, target),
      loadCap: settings.loadCap?.[workCapacity] ?? null,
      reasonAbove: reasonAbove(birth, effectiveOn, settings),
      held: held.get(id) ?? [],
      plans: plans.get(target.branchId) ?? {},
    };
  });
}

async function plansToJoin(command: Command, branchIds: string[]): Promise<Map<string, Record<number, string>>> {
  const plans = await command.tx.assignmentPlan.findMany({
    where: { branchId: { in: branchIds } },
    select: { id: true, branchId: true, year: true, status: true, revision: true },
  });
  const result = new Map<string, Record<number, string>>();
  for (const [branchId, ofBranch] of groupBy(plans, (plan) => plan.branchId)) {
    const years: Record<number, string> = {};
    for (const [year, ofYear] of groupBy(ofBranch, (plan) => plan.year)) {
      const plan = planToJoin(ofYear);
      if (plan) years[year] = plan.id;
    }
    result.set(branchId, years);
  }
  return result;
}
