import { getRefFromModel } from '@pothos/plugin-prisma';
import { matches, type RowRule } from '../access/rowRule.ts';
import { placeSelect } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';

/** What a rule asks of rows of types that do not select it whatever is asked of them. */
const RULE_SELECT: Record<string, object> = { Member: placeSelect, Organization: placeSelect };

type ReadRule = (viewer: Viewer | null) => RowRule;

/** The GraphQL type of another feature's model, named by the model so that features need not import each other's types. */
export function typeOf(model: string): never {
  return getRefFromModel(model, builder as never) as never;
}

/**
 * Options of a to-one relation whose row may be hidden from someone who sees the parent: the row is read in the parent's statement
 * and answered as null when the related model's own rule does not let the viewer see it.
 */
export function visibleRelation(relation: string, model: string, rule: ReadRule, description: string) {
  const ruleSelect = RULE_SELECT[model] && { select: RULE_SELECT[model] };
  return {
    type: typeOf(model),
    nullable: true as const,
    description,
    select: ((_args: unknown, _context: Context, nested: (selection?: unknown) => unknown) => ({
      [relation]: nested(ruleSelect),
    })) as never,
    resolve: (parent: Record<string, unknown>, _args: unknown, context: Context) => {
      const row = parent[relation] as Record<string, unknown> | null;
      return (row && matches(rule(context.viewer), row) ? row : null) as never;
    },
  };
}
