import { Button, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { DateText } from '../../shared/DateText.tsx';
import { formatDay } from '../../shared/days.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { EnumText } from '../../shared/EnumText.tsx';
import { type Fact, FactList } from '../../shared/FactList.tsx';
import { RecordLink } from '../../shared/RecordLink.tsx';
import { type RowColumn, RowsTable } from '../../shared/RowsTable.tsx';
import { useViewer } from '../../shared/viewer.ts';
import type { AssignmentRecord, AssignmentReview } from '../queries.ts';
import { isOwn } from '../steps.ts';

const WORDS = 'resources.assignments';
const FIELDS = `${WORDS}.fields`;
const REVIEWS = `${WORDS}.reviews`;

const columns: RowColumn<AssignmentReview>[] = [
  {
    label: `${REVIEWS}.period`,
    render: ({ id, periodFrom, periodTo }) => (
      <RecordLink resource="reviews" id={id}>
        {formatDay(periodFrom)} – {formatDay(periodTo)}
      </RecordLink>
    ),
  },
  { label: `${FIELDS}.progress`, render: ({ progress }) => `${progress} %`, isNumber: true },
  {
    label: `${REVIEWS}.rating`,
    render: ({ rating }) => rating && <EnumText enumName="QualityRating" value={rating} />,
  },
  { label: `${REVIEWS}.comment`, render: ({ comment }) => comment },
];

function useFacts(assignment: AssignmentRecord): Fact[] {
  const translate = useTranslate();
  const { status, quantityDone, quantityTarget, completedOn, qualityRating, endedOn, endReason, endNote } = assignment;
  const isCompleted = status === 'COMPLETED';
  const facts: (Fact & { isShown: boolean })[] = [
    {
      label: `${FIELDS}.quantityDone`,
      value:
        typeof quantityTarget === 'number' && typeof quantityDone === 'number'
          ? translate(`${WORDS}.quantityOf`, { done: quantityDone, target: quantityTarget })
          : quantityDone,
      isShown: typeof quantityTarget === 'number' || typeof quantityDone === 'number',
    },
    { label: `${FIELDS}.completedOn`, value: completedOn && <DateText value={completedOn} />, isShown: isCompleted },
    {
      label: `${FIELDS}.qualityRating`,
      value: qualityRating && <EnumText enumName="QualityRating" value={qualityRating} />,
      isShown: isCompleted,
    },
    {
      label: `${FIELDS}.exceededRequirement`,
      value: translate(`ra.boolean.${assignment.exceededRequirement ?? false}`),
      isShown: isCompleted,
    },
    { label: `${FIELDS}.endedOn`, value: endedOn && <DateText value={endedOn} />, isShown: status === 'ENDED' },
    {
      label: `${FIELDS}.endReason`,
      value: endReason && <EnumText enumName="AssignmentEndReason" value={endReason} />,
      isShown: status === 'ENDED',
    },
    { label: `${FIELDS}.endNote`, value: endNote, isShown: Boolean(endNote) },
  ];
  return facts.filter(({ isShown }) => isShown);
}

const REVIEWED = new Set(['ACTIVE', 'COMPLETED', 'ENDED']);

function AddReview({ assignment }: { assignment: AssignmentRecord }) {
  const translate = useTranslate();
  const viewer = useViewer();
  const isPermitted = viewer?.permissions.includes('review:write') && !isOwn(assignment, viewer);
  if (!isPermitted || !REVIEWED.has(assignment.status)) return null;
  const source = JSON.stringify({ memberId: assignment.member?.id, assignmentId: assignment.id });
  return (
    <Button
      component={Link}
      to={`/reviews/create?source=${encodeURIComponent(source)}`}
      variant="outlined"
      color="secondary"
      className="no-print"
      sx={{ mt: 1 }}
    >
      {translate(`${REVIEWS}.add`)}
    </Button>
  );
}

/** How far the work is, how it ended, and its reviews. */
export function ProgressTab({ assignment }: { assignment: AssignmentRecord }) {
  const translate = useTranslate();
  const facts = useFacts(assignment);
  const reviews = assignment.reviews ?? [];
  const progress = translate(`${WORDS}.progressOf`, { progress: assignment.progress });
  return (
    <>
      <Typography sx={{ mt: 2, mb: 0.5, fontWeight: 600 }}>{progress}</Typography>
      <LinearProgress
        variant="determinate"
        value={assignment.progress}
        aria-label={translate(`${FIELDS}.progress`)}
        color="inherit"
        sx={{ maxWidth: 480, height: 8, borderRadius: 1 }}
      />
      {facts.length > 0 && <FactList facts={facts} />}
      <Typography variant="h2" sx={{ mt: 3, mb: 1 }}>
        {translate(`${REVIEWS}.title`)}
      </Typography>
      {reviews.length > 0 ? (
        <RowsTable label={translate(`${REVIEWS}.title`)} columns={columns} rows={reviews} />
      ) : (
        <EmptyState title={translate(`${REVIEWS}.none`)} hint={translate(`${REVIEWS}.noneHint`)} />
      )}
      <AddReview assignment={assignment} />
    </>
  );
}
