import { Box, Button, Skeleton, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Viewer } from '../providers/viewer.ts';
import { DueText } from '../shared/assignments/DueText.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { EnumText } from '../shared/EnumText.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { type RowColumn, RowsTable } from '../shared/RowsTable.tsx';
import { useDocument } from '../shared/request.ts';
import { OWN_WORK, type OwnAssignment, type OwnEvaluation, type OwnReview, type OwnWork } from './queries.ts';

const WORDS = 'resources.todo.own';

const assignmentColumns: RowColumn<OwnAssignment>[] = [
  {
    label: `${WORDS}.task`,
    render: ({ id, title }) => (
      <RecordLink resource="assignments" id={id}>
        {title}
      </RecordLink>
    ),
  },
  { label: `${WORDS}.dueOn`, render: (assignment) => <DueText assignment={assignment} /> },
  { label: `${WORDS}.progress`, render: ({ progress }) => `${progress} %`, isNumber: true },
  { label: `${WORDS}.guide`, render: ({ guideName }) => guideName },
];

interface OwnRowProps {
  text: ReactNode;
  to: string;
  button: string;
}

function OwnRow({ text, to, button }: OwnRowProps) {
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 0.5 }}>
      <Box sx={{ flex: '1 1 220px' }}>{text}</Box>
      <Button component={Link} to={to} variant="outlined" color="secondary">
        {button}
      </Button>
    </Box>
  );
}

function EvaluationText({ evaluation }: { evaluation: OwnEvaluation }) {
  const translate = useTranslate();
  return (
    <>
      {translate(`${WORDS}.evaluationOf`, { year: String(evaluation.year) })}:{' '}
      {evaluation.decidedLevel ? (
        <EnumText enumName="EvaluationLevel" value={evaluation.decidedLevel} />
      ) : (
        <EnumText enumName="EvaluationState" value={evaluation.state} />
      )}
    </>
  );
}

/** Whether the viewer still has to write their own level. */
export function awaitsSelf({ state, selfLevel, cycle }: OwnEvaluation): boolean {
  return state === 'SELF' && selfLevel === null && cycle?.status === 'OPEN';
}

function Evaluations({ evaluations, reviews }: { evaluations: OwnEvaluation[]; reviews: OwnReview[] }) {
  const translate = useTranslate();
  if (evaluations.length + reviews.length === 0) return null;
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2 }}>
        {translate(`${WORDS}.evaluations`)}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {reviews.map(({ id, assignmentTitle }) => (
          <OwnRow
            key={id}
            text={translate(`${WORDS}.reviewOf`, { title: assignmentTitle })}
            to={`/reviews/${id}/show`}
            button={translate(`${WORDS}.writeSelf`)}
          />
        ))}
        {evaluations.map((evaluation) => (
          <OwnRow
            key={evaluation.id}
            text={<EvaluationText evaluation={evaluation} />}
            to={`/evaluations/${evaluation.id}/show`}
            button={translate(awaitsSelf(evaluation) ? `${WORDS}.evaluateSelf` : `${WORDS}.see`)}
          />
        ))}
      </Box>
    </>
  );
}

/** The viewer's own tasks with their days, the reviews that wait for their words, and their evaluations. */
export function OwnWorkSection({ viewer }: { viewer: Viewer }) {
  const translate = useTranslate();
  const may = (permission: string) => viewer.permissions.includes(permission);
  const { data, error, refetch } = useDocument<OwnWork>(OWN_WORK, {
    memberId: viewer.memberId,
    hasTasks: may('assignment:read'),
    hasReviews: may('review:self'),
    hasEvaluations: may('evaluation:read'),
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={160} sx={{ my: 2 }} />;
  const tasks = data.assignments?.nodes ?? [];
  const title = translate(`${WORDS}.title`);
  return (
    <Box component="section" aria-label={title} sx={{ mt: 4 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {tasks.length > 0 ? (
        <RowsTable label={title} columns={assignmentColumns} rows={tasks} />
      ) : (
        <EmptyState title={translate(`${WORDS}.noTasks`)} hint={translate(`${WORDS}.noTasksHint`)} />
      )}
      <Evaluations evaluations={data.evaluations?.nodes ?? []} reviews={data.reviews?.nodes ?? []} />
    </Box>
  );
}
