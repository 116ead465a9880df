import { matches } from '../access/rowRule.ts';
import { rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';
import { builder } from '../builder.ts';
import { WorkCapacity } from '../circumstances/enums.ts';
import type { Context } from '../context.ts';
import { loaderOf } from '../lib/loader.ts';
import { memberRuleSelect } from '../members/access.ts';
import { capOf, type LoadStandingName, reasonAbove, standingOf } from './loadRules.ts';
import { loadSettings } from './loadSettings.ts';
import { type LoadedLoad, readMemberLoads } from './memberLoads.sql.ts';

type Load = LoadedLoad & { cap: number | null; standing: LoadStandingName; needsReason: boolean };

/** Who may see what members carry against what they can: administrators and secretaries in their subtree. */
function loadRule(viewer: Viewer | null) {
  return rowRule(viewer, 'load:read', {});
}

const LoadStanding = builder.enumType('LoadStanding', {
  description: "How a member's load stands to what they can carry.",
  values: {
    NONE: { description: 'No task that weighs anything.' },
    UNDER: { description: 'Below what they can carry.' },
    FULL: { description: 'Exactly what they can carry.' },
    OVER: { description: 'More than they can carry.' },
  } as const,
});

const MemberLoad = builder.objectRef<Load>('MemberLoad').implement({
  description: 'What a member carries now against what they can carry (tải công việc).',
  fields: (t) => ({
    weight: t.exposeInt('weight', { description: 'Sum of the weights of the tasks being carried out.' }),
    cap: t.exposeInt('cap', {
      nullable: true,
      description: 'The most they can carry by their latest circumstances; null when no rule set says so.',
    }),
    standing: t.expose('standing', { type: LoadStanding, description: 'How the one stands to the other.' }),
    taskCount: t.exposeInt('taskCount', { description: 'Tasks being carried out.' }),
    householdCount: t.exposeInt('householdCount', { description: 'Households in their charge.' }),
    workCapacity: t.expose('workCapacity', {
      type: WorkCapacity,
      nullable: true,
      description: 'Their latest work capacity; null when none is recorded, which counts as FULL.',
    }),
    needsReason: t.exposeBoolean('needsReason', {
      description: 'Elderly and with a heavy load, so that a reason must be stated.',
    }),
    reasons: t.exposeStringList('reasons', { description: 'The reasons stated on their tasks.' }),
  }),
});

builder.prismaObjectField('Member', 'load', (t) =>
  t.field({
    type: MemberLoad,
    nullable: true,
    description: 'What the member carries against what they can; null for those who may not see it.',
    complexity: 2,
    select: memberRuleSelect,
    resolve: (row, _args, context) => (matches(loadRule(context.viewer), row) ? loadOf(context, row.id) : null),
  }),
);

/** One statement for all members of a request. */
function loadOf(context: Context, memberId: string): Promise<Load | null> {
  const { db, today } = context;
  const loader = loaderOf<Load | null>(context.loaders, 'member.load', async (ids) => {
    const settings = await loadSettings(db, today);
    const loads = await readMemberLoads(db, ids, today);
    const byId = new Map(
      loads.map((load) => {
        const cap = capOf(load.workCapacity ?? 'FULL', settings);
        const above = reasonAbove(load, today, settings);
        const needsReason = above !== null && load.weight > above;
        return [load.memberId, { ...load, cap, standing: standingOf(load.weight, cap), needsReason }];
      }),
    );
    return ids.map((id) => byId.get(id) ?? null);
  });
  return loader.load(memberId);
}
