import { builder } from '../builder.ts';
import { type CoveredUnit, coverageOf } from './coverageOf.ts';
import { Coverage } from './type.ts';

builder.prismaInterfaceField('Organization' as never, 'coverage', (t) =>
  t.field({
    type: Coverage,
    nullable: true,
    description: 'How far tasks are given in it today; null where the viewer may not read all its members.',
    complexity: 10,
    resolve: (row, _args, context) =>
      coverageOf(context, row as unknown as CoveredUnit, context.today, Number(context.today.slice(0, 4))),
  }),
);
