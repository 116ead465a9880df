import {
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export type MutationCase = {
  name: string;
  field: string;
  kind: string;
  document: string;
  fill(ids: Record<string, string>): Record<string, unknown>;
};

/** What kind of record an id field of an input names; `id` itself names the mutation's own kind. */
const KIND_OF_FIELD: Record<string, string> = {
  branchId: 'Organization',
  toBranchId: 'Organization',
  organizationId: 'Organization',
  parentId: 'Organization',
  fromId: 'Organization',
  intoId: 'Organization',
  memberId: 'Member',
  toMemberIds: 'Member',
  guideId: 'Member',
  consultedById: 'Member',
  planId: 'AssignmentPlan',
  fromPlanId: 'AssignmentPlan',
  groupId: 'HouseholdGroup',
  householdGroupId: 'HouseholdGroup',
  householdIds: 'Household',
  householdId: 'Household',
  assignmentId: 'Assignment',
  assignmentIds: 'Assignment',
  householdGroupIds: 'HouseholdGroup',
  cycleId: 'EvaluationCycle',
  replacedById: 'GuidanceDocument',
};

const TYPE_TO_KIND: Record<string, string> = { Committee: 'Organization', Branch: 'Organization' };

/** One case per id field of every mutation's input. */
export function mutationCases(schema: GraphQLSchema): MutationCase[] {
  const cases: MutationCase[] = [];
  for (const mutation of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const input = mutation.args.find((arg) => arg.name === 'input');
    const type = input && getNamedType(input.type);
    if (!type || !isInputObjectType(type)) continue;
    const payload = getNamedType(mutation.type);
    const own = ownKind(mutation.name, payload);
    const document = `mutation($input: ${type.name}!) { ${mutation.name}(input: $input) { __typename } }`;
    for (const field of Object.values(type.getFields())) {
      const kind = field.name === 'id' || field.name === 'ids' ? own : KIND_OF_FIELD[field.name];
      if (!kind) continue;
      cases.push({
        name: mutation.name,
        field: field.name,
        kind,
        document,
        fill: (ids) =>
          Object.fromEntries(
            Object.values(type.getFields())
              .filter((each) => isNonNullType(each.type) || each.name === field.name)
              .map((each) => [each.name, plausibleValue(each.name, each.type, ids, own)]),
          ),
      });
    }
  }
  return cases;

  function ownKind(name: string, payload: unknown): string {
    const deleted = /^delete(\w+)$/.exec(name)?.[1];
    if (deleted) return deleted;
    if (!isObjectType(payload as never)) return '';
    const [first] = Object.values(
      (payload as { getFields(): Record<string, { type: GraphQLOutputType }> }).getFields(),
    );
    const type = first ? getNamedType(first.type) : { name: '' };
    return TYPE_TO_KIND[type.name] ?? type.name;
  }
}

function plausibleValue(name: string, type: GraphQLInputType, ids: Record<string, string>, own: string): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [plausibleValue(name, bare.ofType, ids, own)];
  const named = getNamedType(bare);
  const kind = name === 'id' || name === 'ids' ? own : KIND_OF_FIELD[name];
  if (kind && ids[kind]) return ids[kind];
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (isInputObjectType(named)) {
    return Object.fromEntries(
      Object.values(named.getFields())
        .filter((f) => isNonNullType(f.type))
        .map((f) => [f.name, plausibleValue(f.name, f.type, ids, own)]),
    );
  }
  if (named.name === 'Date') return '2026-11-23';
  if (named.name === 'Int') return name === 'year' ? 2026 : 1;
  if (named.name === 'Boolean') return false;
  if (named.name === 'ID') return '01890000-0000-7000-8000-000000000001';
  return 'thử quyền';
}
