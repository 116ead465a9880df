import { today } from '../shared/days.ts';
import { useDocument } from '../shared/request.ts';
import { useViewer } from '../shared/viewer.ts';
import { type AttentionReason, attentionReasons, inForceOn } from './attention.ts';
import { type MemberRecord, type RuleSetThresholds, THRESHOLDS } from './queries.ts';

// Others see a part of a member's record only: what they miss is not missing.
const SEE_ALL = new Set(['PROVINCE_ADMIN', 'COMMUNE_ADMIN', 'BRANCH_SECRETARY']);

interface Answer {
  ruleSets: { nodes: RuleSetThresholds[] };
}

/** What needs attention in a member's record, by the rule set in force today. */
export function useAttention(member: MemberRecord): AttentionReason[] {
  const viewer = useViewer();
  const isReader = viewer?.grants.some(({ role }) => SEE_ALL.has(role)) ?? false;
  const { data } = useDocument<Answer>(THRESHOLDS, {}, { enabled: isReader, staleTime: Number.POSITIVE_INFINITY });
  const rules = data && inForceOn(data.ruleSets.nodes, today());
  return isReader && rules ? attentionReasons(member, rules.thresholds, today()) : [];
}
