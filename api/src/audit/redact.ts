import { matches, type RowRule } from '../access/rowRule.ts';
import { rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { evaluationProposalRule } from '../evaluations/access.ts';
import { loaderOf } from '../lib/loader.ts';
import { memberCardRule, memberContactRule, memberRuleSelect } from '../members/access.ts';
import { auditNamesRule } from './access.ts';

/** What stands in the place of a value that the viewer may not read. */
export const HIDDEN = '•••';

type Place = {
  provinceId: string | null;
  communeId: string | null;
  subordinateId: string | null;
  branchId: string | null;
};
type Entry = Place & {
  id: string;
  actorId: string | null;
  entityType: string;
  entityId: string | null;
  memberId: string | null;
};
type Guard = { fields: readonly string[] | 'all'; rule: (viewer: Viewer | null) => RowRule };

const ownMember = { self: 'memberId', guided: { column: 'memberId', by: 'member' } } as const;

const household = { fields: 'all', rule: (viewer: Viewer | null) => rowRule(viewer, 'household:read', {}) } as const;

/** What tells whose account an entry is about. */
const NAMES = ['username', 'displayName', 'email', 'memberId', 'reason'];

/** The fields of each kind of record that need more than the right to read the trail; all: its label too. */
const GUARDS: Record<string, readonly Guard[]> = {
  Member: [
    { fields: ['birthDate', 'phone', 'address', 'note'], rule: memberContactRule },
    { fields: ['cardNumber'], rule: memberCardRule },
  ],
  Household: [household],
  HouseholdGroup: [household],
  HouseholdVisit: [{ fields: 'all', rule: (viewer) => rowRule(viewer, 'visit:read', { self: 'memberId' }) }],
  Circumstance: [{ fields: 'all', rule: (viewer) => rowRule(viewer, 'circumstance:read', ownMember) }],
  MemberEvent: [
    {
      fields: ['workCapacity', 'before', 'after', 'note'],
      rule: (viewer) => rowRule(viewer, 'circumstance:read', ownMember),
    },
  ],
  Evaluation: [
    {
      fields: [
        'branchLevel',
        'decidedLevel',
        'commonScore',
        'resultScore',
        'totalScore',
        'remark',
        'votesFor',
        'votesTotal',
        'notSubjectReason',
      ],
      rule: evaluationProposalRule,
    },
  ],
};

/** The values of an audit entry with those hidden that the viewer may not read on the record today. */
export async function redact(context: Context, entry: Entry, values: unknown): Promise<unknown> {
  if (typeof values !== 'object' || values === null) return values;
  const shown: Record<string, unknown> = { ...values };
  const hide = (names: readonly string[]) => {
    for (const name of names) if (shown[name] != null) shown[name] = HIDDEN;
  };
  const row = await placeToday(context, entry);
  for (const { fields, rule } of GUARDS[entry.entityType] ?? [])
    if (!matches(rule(context.viewer), row)) hide(fields === 'all' ? Object.keys(shown) : fields);
  if (!(await seesNames(context, entry, entry.entityType === 'User' ? entry.entityId : null))) hide(NAMES);
  return shown;
}

/** The name an entry gives its record, or the reason it gives, hidden where the viewer may not know whose record it is. */
export async function redactLabel(context: Context, entry: Entry, label: string | null): Promise<string | null> {
  if (label === null) return null;
  const row = await placeToday(context, entry);
  const guards = (GUARDS[entry.entityType] ?? []).filter(({ fields }) => fields === 'all');
  if (guards.some(({ rule }) => !matches(rule(context.viewer), row))) return HIDDEN;
  return (await seesNames(context, entry, entry.entityType === 'User' ? entry.entityId : null)) ? label : HIDDEN;
}

/** The name of whoever acted, hidden where the viewer may not know whose account it is. */
export async function redactActor(context: Context, entry: Entry, name: string | null): Promise<string | null> {
  return name === null || (await seesNames(context, entry, entry.actorId)) ? name : HIDDEN;
}

/** True when an entry is within reach with its names, or the account in question is one of a system operator. */
async function seesNames(context: Context, entry: Entry, userId: string | null): Promise<boolean> {
  if (matches(auditNamesRule(context.viewer), entry)) return true;
  if (!userId) return false;
  const loader = loaderOf<boolean>(context.loaders, 'audit.operator', async (ids) => {
    const grants = await context.db.grant.findMany({
      where: { userId: { in: [...ids] }, role: 'SYSTEM_OPERATOR' },
      select: { userId: true },
    });
    const operators = new Set(grants.map((grant) => grant.userId));
    return ids.map((id) => operators.has(id));
  });
  return loader.load(userId);
}

/** Where the member of an entry stands today; where the entry was written when the member is gone or there is none. */
async function placeToday(context: Context, entry: Entry): Promise<Record<string, unknown>> {
  const memberId = entry.memberId ?? (entry.entityType === 'Member' ? entry.entityId : null);
  if (!memberId) return { ...entry, id: entry.entityId };
  const loader = loaderOf<Record<string, unknown> | null>(context.loaders, 'audit.member', async (ids) => {
    const members = await context.db.member.findMany({ where: { id: { in: [...ids] } }, select: memberRuleSelect });
    const byId = new Map(members.map((member) => [member.id, member]));
    return ids.map((id) => byId.get(id) ?? null);
  });
  const member = await loader.load(memberId);
  return { ...(member ?? entry), id: memberId, memberId };
}
