import { Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { EnumText } from '../../shared/EnumText.tsx';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { groupByYear } from '../../shared/groupByYear.ts';
import { type RowColumn, RowsTable } from '../../shared/RowsTable.tsx';
import { useDocument } from '../../shared/request.ts';
import type { MemberRecord } from '../queries.ts';
import { MEMBER_EVALUATIONS, type MemberEvaluation, type MemberEvaluations } from '../workQueries.ts';

const WORDS = 'resources.members.evaluated';

type Evaluated = Omit<MemberEvaluation, 'year'>;

const level = (field: 'selfLevel' | 'branchLevel' | 'decidedLevel'): RowColumn<Evaluated> => ({
  label: `${WORDS}.${field}`,
  render: (row) => row[field] && <EnumText enumName="EvaluationLevel" value={row[field]} />,
});

/** How an evaluation is shown beside its year. */
export const evaluationColumns: RowColumn<Evaluated>[] = [
  { label: `${WORDS}.state`, render: (row) => <EnumText enumName="EvaluationState" value={row.state} /> },
  level('selfLevel'),
  level('branchLevel'),
  level('decidedLevel'),
  { label: `${WORDS}.totalScore`, render: (row) => row.totalScore, isNumber: true },
  { label: `${WORDS}.remark`, render: (row) => row.remark },
];

const columns: RowColumn<MemberEvaluation>[] = [
  { label: `${WORDS}.year`, render: (row) => row.year },
  ...evaluationColumns,
];

/** A member's evaluations, the latest year first. */
export function EvaluationsTab({ member }: { member: MemberRecord }) {
  const translate = useTranslate();
  const { data, error, refetch } = useDocument<MemberEvaluations>(MEMBER_EVALUATIONS, { memberId: member.id });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={132} />;
  const rows = groupByYear(data.evaluations.nodes).flatMap((group) => group.rows);
  if (rows.length === 0) {
    return <EmptyState title={translate(`${WORDS}.none`)} hint={translate(`${WORDS}.noneHint`)} />;
  }
  return <RowsTable label={translate(`${WORDS}.title`)} columns={columns} rows={rows} />;
}
