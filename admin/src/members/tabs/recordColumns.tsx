import { DateText } from '../../shared/DateText.tsx';
import { EnumText } from '../../shared/EnumText.tsx';
import { RecordLink } from '../../shared/RecordLink.tsx';
import type { RowColumn } from '../../shared/RowsTable.tsx';
import { EventDetails, EventPeriod } from '../events/EventFacts.tsx';
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

/** How what happened to a member in a year is shown. */
export const eventColumns: RowColumn<RecordYear['events'][number]>[] = [
  {
    label: 'resources.members.event.kind',
    render: ({ kind }) => <EnumText enumName="MemberEventKind" value={kind} />,
  },
  { label: 'resources.members.event.effectiveOn', render: (event) => <EventPeriod event={event} /> },
  { label: 'resources.members.event.details', render: (event) => <EventDetails event={event} /> },
];

/** How the notes that guides wrote in a year are shown. */
export const noteColumns: RowColumn<RecordYear['guidanceNotes'][number]>[] = [
  { label: `${WORDS}.notedOn`, render: ({ notedOn }) => <DateText value={notedOn} /> },
  { label: 'resources.members.work.title', render: ({ assignmentTitle }) => assignmentTitle },
  { label: `${WORDS}.noteText`, render: ({ text }) => text },
  { label: 'resources.members.work.guide', render: ({ guideName }) => guideName },
];
