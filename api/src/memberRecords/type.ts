import { builder } from '../builder.ts';
import type { Row } from '../read/delegate.ts';
import { typeOf } from '../read/visible.ts';
import type { RecordYear } from './readRecord.ts';

const MemberRecordYear = builder.objectRef<RecordYear>('MemberRecordYear').implement({
  description: "One year of a member's record, as far as the viewer may see each row.",
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    assignments: t.field({
      type: [typeOf('Assignment')],
      description: 'Tasks in plans of the year, the latest first.',
      resolve: (row) => row.assignments as never,
    }),
    reviews: t.field({
      type: [typeOf('Review')],
      description: 'Reviews of periods that end in the year, the latest first.',
      resolve: (row) => row.reviews as never,
    }),
    evaluations: t.field({
      type: [typeOf('Evaluation')],
      description: 'Evaluations of the year.',
      resolve: (row) => row.evaluations as never,
    }),
    circumstances: t.field({
      type: [typeOf('Circumstance')],
      description: 'Circumstances recorded in the year, the latest first.',
      resolve: (row) => row.circumstances as never,
    }),
    events: t.field({
      type: [typeOf('MemberEvent')],
      description:
        'What happened to the member in the year, the latest first; not what is still to come or was taken back.',
      resolve: (row) => row.events as never,
    }),
    guidanceNotes: t.field({
      type: [typeOf('GuidanceNote')],
      description: 'What guides noted about their help in the year, the latest first.',
      resolve: (row) => row.guidanceNotes as never,
    }),
  }),
});

export const MemberRecord = builder
  .objectRef<{ member: Row; fromYear: number; toYear: number; years: RecordYear[] }>('MemberRecord')
  .implement({
    description: "A member's work over the years on one timeline (quá trình).",
    fields: (t) => ({
      member: t.field({
        type: typeOf('Member'),
        description: 'The member.',
        resolve: (record) => record.member as never,
      }),
      fromYear: t.exposeInt('fromYear', { description: 'First year asked for.' }),
      toYear: t.exposeInt('toYear', { description: 'Last year asked for.' }),
      years: t.field({
        type: [MemberRecordYear],
        description: 'The years in which there is anything, the latest first.',
        resolve: (record) => record.years,
      }),
    }),
  });
