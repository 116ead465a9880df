import { toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { loaderOf } from '../lib/loader.ts';
import { memberRule } from '../members/access.ts';
import type { Alternative, Remark } from './model/lines.ts';
import type { SuggestedLine } from './model/suggest.ts';
import type { Unassigned } from './model/unassigned.ts';
import type { LineDecision, RunResult } from './stored.ts';
import { leftText, remarkText, whatText } from './words.ts';

export type ShownLine = { line: SuggestedLine; result: RunResult; decision: LineDecision | null };
type ShownAlternative = { alternative: Alternative; shown: ShownLine };
export type ShownUnassigned = { left: Unassigned; result: RunResult };

export const SuggestionKind = builder.enumType('SuggestionKind', {
  description: 'What a line of a suggestion is about.',
  values: {
    HOUSEHOLD: { description: 'Households of one group, to be in charge of.' },
    ASSIGNMENT: { description: 'An assignment that goes to another member.' },
    MEMBER: { description: 'A task for a member who has none.' },
  } as const,
});

const SuggestionDecision = builder.enumType('SuggestionDecision', {
  description: 'What a person made of a line.',
  values: {
    ACCEPTED: { description: 'Taken as it was.' },
    CHANGED: { description: 'Taken for another member, task or guide.' },
    LEFT: { description: 'Not taken.' },
  } as const,
});

/** A member's name, where the viewer may see them; one statement for all of a request. */
function nameOf(context: Context, memberId: string): Promise<string | null> {
  const loader = loaderOf<string | null>(context.loaders, 'suggestion.memberName', async (ids) => {
    const members = await context.db.member.findMany({
      where: { AND: [{ id: { in: [...ids] } }, toWhere(memberRule(context.viewer))] },
      select: { id: true, fullName: true },
    });
    const names = new Map(members.map(({ id, fullName }) => [id, fullName]));
    return ids.map((id) => names.get(id) ?? null);
  });
  return loader.load(memberId);
}

function texts(remarks: Remark[], { line, result }: ShownLine, context: Context): string[] {
  const { names, fields } = result.labels;
  const field = line.kind === 'HOUSEHOLD' ? fields.HOUSEHOLD : fields[line.templateKey ?? line.itemKeys[0] ?? ''];
  const group = names[line.groupId ?? ''] ?? '';
  return remarks.map(({ code, params }) => remarkText(code, { ...params, field: field ?? '', group }, context.locale));
}

function titleOf(
  kind: SuggestedLine['kind'],
  keys: string[],
  groupId: string | null,
  result: RunResult,
  key?: string | null,
) {
  const { names } = result.labels;
  return { count: keys.length, group: names[groupId ?? ''] ?? '', title: names[key ?? keys[0] ?? ''] ?? '', kind };
}

const SuggestionAlternative = builder.objectRef<ShownAlternative>('SuggestionAlternative').implement({
  description: 'Another way to do what a line does, that breaks no rule while all else stays.',
  fields: (t) => ({
    memberId: t.id({ description: 'The other member.', resolve: ({ alternative }) => alternative.memberId }),
    memberName: t.string({
      nullable: true,
      description: 'Their name, where the viewer may see them.',
      resolve: ({ alternative }, _args, context) => nameOf(context, alternative.memberId),
    }),
    templateKey: t.id({
      nullable: true,
      description: 'The other task, for a member who has none.',
      resolve: ({ alternative }) => alternative.templateKey,
    }),
    title: t.string({
      nullable: true,
      description: 'The other task in words.',
      resolve: ({ alternative, shown }) => shown.result.labels.names[alternative.templateKey ?? ''] ?? null,
    }),
    cost: t.int({
      description: 'How much worse it is, in points of the aims missed.',
      resolve: ({ alternative }) => Math.round(alternative.cost),
    }),
    drawbacks: t.stringList({
      description: "What it costs, in the request's language.",
      resolve: ({ alternative, shown }, _args, context) => texts(alternative.drawbacks, shown, context),
    }),
  }),
});

export const SuggestionLine = builder.objectRef<ShownLine>('SuggestionLine').implement({
  description: 'One thing suggested: what, to whom, and why.',
  fields: (t) => ({
    key: t.string({ description: 'Key of the line within its run.', resolve: ({ line }) => line.key }),
    kind: t.field({ type: SuggestionKind, description: 'What it is about.', resolve: ({ line }) => line.kind }),
    title: t.string({
      description: "What is given, in the request's language.",
      resolve: ({ line, result }, _args, context) => {
        const params = titleOf(line.kind, line.itemKeys, line.groupId, result, line.templateKey);
        return whatText(line.kind, params, context.locale);
      },
    }),
    itemKeys: t.idList({
      description: 'The households, the assignment, or the member it is about; for pins and for leaving out.',
      resolve: ({ line }) => line.itemKeys,
    }),
    items: t.stringList({
      description: 'The households by their labels; of other kinds nothing.',
      resolve: ({ line, result }) =>
        line.kind === 'HOUSEHOLD' ? line.itemKeys.map((key) => result.labels.names[key] ?? '') : [],
    }),
    memberId: t.id({ description: 'Who it is given to.', resolve: ({ line }) => line.memberId }),
    memberName: t.string({
      nullable: true,
      description: 'Their name, where the viewer may see them.',
      resolve: ({ line }, _args, context) => nameOf(context, line.memberId),
    }),
    templateKey: t.id({
      nullable: true,
      description: 'The task, for a member who has none.',
      resolve: ({ line }) => line.templateKey,
    }),
    guideId: t.id({
      nullable: true,
      description: 'The guide proposed for a young or probationary member.',
      resolve: ({ line }) => line.guideId,
    }),
    guideName: t.string({
      nullable: true,
      description: "The guide's name, where the viewer may see them.",
      resolve: ({ line }, _args, context) => (line.guideId ? nameOf(context, line.guideId) : null),
    }),
    loadWeight: t.int({ description: 'How heavy the task is.', resolve: ({ line }) => line.loadWeight }),
    reasonCodes: t.stringList({
      description: 'Why: PINNED, STRENGTH, HELD_BEFORE, SAME_FIELD, NEAR, ONE_GROUP, GROWTH, ONLY_ONE, LOAD.',
      resolve: ({ line }) => line.reasons.map(({ code }) => code),
    }),
    reasons: t.stringList({
      description: "Why, in the request's language.",
      resolve: (shown, _args, context) => texts(shown.line.reasons, shown, context),
    }),
    alternatives: t.field({
      type: [SuggestionAlternative],
      description: 'The next best two.',
      resolve: (shown) => shown.line.alternatives.map((alternative) => ({ alternative, shown })),
    }),
    decision: t.field({
      type: SuggestionDecision,
      nullable: true,
      description: 'What a person made of it; null until the run is accepted.',
      resolve: ({ decision }) => decision?.decision ?? null,
    }),
    assignmentId: t.id({
      nullable: true,
      description: 'The assignment made of it.',
      resolve: ({ decision }) => decision?.assignmentId ?? null,
    }),
  }),
});

export const SuggestionUnassigned = builder.objectRef<ShownUnassigned>('SuggestionUnassigned').implement({
  description: 'What nobody can be given, and why.',
  fields: (t) => ({
    kind: t.field({ type: SuggestionKind, description: 'What it is about.', resolve: ({ left }) => left.kind }),
    title: t.string({
      description: "What is left, in the request's language.",
      resolve: ({ left, result }, _args, context) =>
        whatText(
          left.kind === 'MEMBER' ? 'MEMBER_LEFT' : left.kind,
          titleOf(left.kind, left.itemKeys, left.groupId, result),
          context.locale,
        ),
    }),
    items: t.stringList({
      description: 'The households by their labels; of other kinds nothing.',
      resolve: ({ left, result }) =>
        left.kind === 'HOUSEHOLD' ? left.itemKeys.map((key) => result.labels.names[key] ?? '') : [],
    }),
    memberName: t.string({
      nullable: true,
      description: 'The member who gets no task, where it is about one and the viewer may see them.',
      resolve: ({ left }, _args, context) =>
        left.kind === 'MEMBER' && left.itemKeys[0] ? nameOf(context, left.itemKeys[0]) : null,
    }),
    ruleCodes: t.stringList({
      description: 'The rules that prevent it, the one that keeps most members out first.',
      resolve: ({ left }) => left.rules.map(({ rule }) => rule),
    }),
    message: t.string({
      description: "How many members which rule keeps out, in the request's language.",
      resolve: ({ left }, _args, context) => leftText(left.rules, context.locale),
    }),
  }),
});
