import { matches, toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import { guidanceNoteRule } from './access.ts';
import { lastNotedOn } from './lastNotedOn.ts';

builder.prismaObjectFields('Assignment', (t) => ({
  guidanceNotes: t.relation('guidanceNotes', {
    description: "Notes of the assignment's guides that the viewer may see, the latest first; at most 100.",
    query: (_args, context) => ({
      where: toWhere(guidanceNoteRule(context.viewer)) as never,
      orderBy: [{ notedOn: 'desc' as const }, { id: 'desc' as const }],
      take: 100,
    }),
  }),
  lastGuidedOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'Day of the latest guidance note; null without one, or where the viewer may not see the notes.',
    resolve: (row, _args, context) =>
      matches(guidanceNoteRule(context.viewer), row) ? lastNotedOn(context, row.id) : null,
  }),
}));
