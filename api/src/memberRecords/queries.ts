import { queryFromInfo } from '@pothos/plugin-prisma';
import { toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import { memberRule } from '../members/access.ts';
import { delegateOf, modelType } from '../read/delegate.ts';
import { isId } from '../read/filters.ts';
import { selectsField } from '../read/selectsField.ts';
import { readRecord, recordParts } from './readRecord.ts';
import { MemberRecord } from './type.ts';
import { yearsOf } from './years.ts';

builder.queryField('memberRecord', (t) =>
  t.field({
    type: MemberRecord,
    nullable: true,
    description:
      "A member's assignments, reviews, evaluations, circumstances, events and guidance notes year by year, each kind as far as the viewer may see it; null when the member is missing or hidden. At most 1,000 rows of each kind, the latest.",
    authScopes: { permission: 'member:read' },
    complexity: { field: 10 },
    args: {
      id: t.arg.id({ required: true, description: 'Id of the member.' }),
      fromYear: t.arg.int({ description: 'First year; nine years before the last unless told.' }),
      toYear: t.arg.int({ description: 'Last year; this year unless told. At most twenty years at once.' }),
    },
    resolve: async (_root, { id, fromYear, toYear }, context, info) => {
      const years = yearsOf(context.today, fromYear, toYear);
      if (!isId(id)) return null;
      const selected = (type: string, path: string[], select: Record<string, unknown>) =>
        queryFromInfo({ context, info, typeName: type, path, select: { id: true, ...select } as never });
      const member = await delegateOf(context.db, 'member').findFirst({
        ...(selectsField(info, ['member']) ? selected('Member', ['member'], {}) : { select: { id: true } }),
        where: { AND: [{ id }, toWhere(memberRule(context.viewer))] },
      });
      if (!member) return null;
      return {
        member,
        fromYear: years.from,
        toYear: years.to,
        years: await readRecord(context, id, years, (kind, needed) =>
          selectsField(info, ['years', kind])
            ? selected(modelType(recordParts[kind].model), ['years', kind], needed)
            : null,
        ),
      };
    },
  }),
);
