import { builder } from '../builder.ts';
import { taskFieldRuleSelect } from './access.ts';

export const TaskField = builder.prismaObject('TaskField', {
  description: 'An entry of the catalogue of task fields (lĩnh vực nhiệm vụ).',
  select: taskFieldRuleSelect,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the task field.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back with an update.' }),
    code: t.exposeString('code', { description: 'Code; members’ strengths refer to it, so it never changes.' }),
    name: t.exposeString('name', { description: 'Name in Vietnamese.' }),
    nameEn: t.exposeString('nameEn', { description: 'Name in English.' }),
    label: t.string({
      description: "Name in the request's language.",
      select: { name: true, nameEn: true },
      resolve: (row, _args, context) => (context.locale === 'en' ? row.nameEn : row.name),
    }),
    ordinal: t.exposeInt('ordinal', { description: 'Place in the catalogue.' }),
    isActive: t.exposeBoolean('isActive', { description: 'Offered for new assignments and strengths.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});
