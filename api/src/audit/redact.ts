import { matches, type RowRule } from '../access/rowRule.ts';
import { rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { evaluationProposalRule } from '../evaluations/access.ts';
import { loaderOf } from '../lib/loader.ts';
import { memberCardRule, memberContactRule, memberRuleSelect } from '../members/access.ts';

/** What stands in the place of a value that the viewer may not read. */
export const HIDDEN = '•••';

type Place = {
  provinceId: string | null;
  communeId: string | null;
  subordinateId: string | null;
  branchId: string | null;
};
type Entry = Place & { entityType: string; entityId: string | null; memberId: string | null };
type Guard = { fields: readonly string[] | 'all'; rule: (viewer: Viewer | null) => RowRule };

const ownMember = { self: 'memberId', guided: { column: 'memberId', by: 'member' } } as const;

/** The fields of each kind of record that need more than the right to read the trail. */
const GUARDS: Record<string, readonly Guard[]> = {
  Member: [
    { fields: ['birthDate', 'phone', 'address', 'note'], rule: memberContactRule },
    { fields: ['cardNumber'], rule: memberCardRule },
  ],
  Circumstance: [{ fields: 'all', rule: (viewer) => rowRule(viewer, 'circumstance:read', ownMember) }],
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
  const guards = GUARDS[entry.entityType];
  if (!guards || typeof values !== 'object' || values === null) return values;
  const row = await placeToday(context, entry);
  const shown: Record<string, unknown> = { ...values };
  for (const { fields, rule } of guards) {
    if (matches(rule(context.viewer), row)) continue;
    for (const name of fields === 'all' ? Object.keys(shown) : fields) if (shown[name] != null) shown[name] = HIDDEN;
  }
  return shown;
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
