import { DateText } from '../../shared/DateText.tsx';
import { EnumText } from '../../shared/EnumText.tsx';
import { RecordLink } from '../../shared/RecordLink.tsx';
import type { RowColumn } from '../../shared/RowsTable.tsx';
import type { RecordYear } from '../recordQueries.ts';

const WORDS = 'resources.members.record';

/** How the reviews of a year are shown: of which task and period, how far, how well, and what was said. */
export const reviewColumns: RowColumn<RecordYear['reviews'][number]>[] = [
  {
    label: 'resources.members.work.title',
    render: ({ id, assignmentTitle }) => (
      <RecordLink resource="reviews" id={id}>
        {assignmentTitle}
      </RecordLink>
    ),
  },
  {
    label: `${WORDS}.period`,
    render: ({ periodFrom, periodTo }) => (
      <>
        <DateText value={periodFrom} /> – <DateText value={periodTo} />
      </>
    ),
  },
  { label: `${WORDS}.progress`, render: ({ progress }) => `${progress} %`, isNumber: true },
  {
    label: `${WORDS}.rating`,
    render: ({ rating }) => rating && <EnumText enumName="QualityRating" value={rating} />,
  },
  { label: `${WORDS}.comment`, render: ({ comment }) => comment },
];

/** How the circumstances recorded in a year are shown. */
export const circumstanceColumns: RowColumn<RecordYear['circumstances'][number]>[] = [
  {
    label: 'resources.members.circumstance.recordedOn',
    render: ({ recordedOn }) => <DateText value={recordedOn} />,
  },
  {
    label: 'resources.members.circumstance.workCapacity',
    render: ({ workCapacity }) => <EnumText enumName="WorkCapacity" value={workCapacity} />,
  },
  { label: 'resources.members.circumstance.hoursPerWeek', render: ({ hoursPerWeek }) => hoursPerWeek, isNumber: true },
  { label: 'resources.members.circumstance.wishes', render: ({ wishes }) => wishes },
];
