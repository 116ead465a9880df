import { StatusChip } from '../../shared/assignments/StatusChip.tsx';
import { DateText } from '../../shared/DateText.tsx';
import { EnumText } from '../../shared/EnumText.tsx';
import { RecordLink } from '../../shared/RecordLink.tsx';
import type { RowColumn } from '../../shared/RowsTable.tsx';
import type { MemberAssignment } from '../workQueries.ts';

const WORDS = 'resources.members.work';

/** How the work of a year that is over is shown: what it was, when, and what came of it. */
export const pastColumns: RowColumn<Omit<MemberAssignment, 'year'>>[] = [
  {
    label: `${WORDS}.title`,
    render: ({ id, title }) => (
      <RecordLink resource="assignments" id={id}>
        {title}
      </RecordLink>
    ),
  },
  { label: `${WORDS}.taskField`, render: ({ taskField }) => taskField.label },
  { label: `${WORDS}.startsOn`, render: ({ startsOn }) => <DateText value={startsOn} /> },
  {
    label: `${WORDS}.until`,
    render: ({ completedOn, endedOn }) => {
      const last = completedOn ?? endedOn;
      return last && <DateText value={last} />;
    },
  },
  { label: `${WORDS}.status`, render: ({ status }) => <StatusChip status={status} /> },
  {
    label: `${WORDS}.result`,
    render: ({ qualityRating, endReason }) =>
      (qualityRating && <EnumText enumName="QualityRating" value={qualityRating} />) ||
      (endReason && <EnumText enumName="AssignmentEndReason" value={endReason} />),
  },
  { label: `${WORDS}.guide`, render: ({ guideName }) => guideName },
];
