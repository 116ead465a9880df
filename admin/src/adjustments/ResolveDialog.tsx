import { Alert } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PreviewDialog } from '../shared/PreviewDialog.tsx';
import { type RowColumn, RowsTable } from '../shared/RowsTable.tsx';
import { originOf } from '../shared/reassign/selection.ts';
import { newRunKey } from '../shared/reassign/settings.ts';
import { useRequest } from '../shared/request.ts';
import { type Adjustment, RESOLVE_ADJUSTMENTS, type ResolveAnswer, type ResolveRow } from './queries.ts';
import { ResolveInputs } from './ResolveInputs.tsx';
import { needsOf, resolveInput, resolveValues } from './resolveForm.ts';

const WORDS = 'resources.adjustments.resolve';

type Answer = ResolveAnswer['resolveAdjustments'];

function Outcome({ row }: { row: ResolveRow }) {
  const translate = useTranslate();
  return (
    row.message ?? translate(`${WORDS}.${row.toMemberName ? 'goesTo' : 'willDo'}`, { name: row.toMemberName ?? '' })
  );
}

const columns: RowColumn<ResolveRow & { id: string }>[] = [
  { label: `${WORDS}.task`, render: ({ title }) => title },
  { label: `${WORDS}.outcome`, render: (row) => <Outcome row={row} /> },
];

function Preview({ answer }: { answer: Answer }) {
  const translate = useTranslate();
  const { resolvedCount, refusedCount, rows } = answer;
  return (
    <>
      <Alert severity={refusedCount > 0 ? 'warning' : 'info'} sx={{ mb: 1.5 }}>
        {translate(`${WORDS}.will`, { smart_count: resolvedCount })}{' '}
        {refusedCount > 0 && translate(`${WORDS}.stay`, { smart_count: refusedCount })}
      </Alert>
      <RowsTable
        label={translate(`${WORDS}.rows`)}
        columns={columns}
        rows={rows.map((row) => ({ ...row, id: row.adjustmentId }))}
      />
    </>
  );
}

interface ResolveDialogProps {
  /** The adjustments of the page, and the ids of the chosen ones. */
  rows: readonly Adjustment[];
  ids: readonly unknown[];
  onClose: (isDone: boolean) => void;
}

/** Resolves one or many adjustments: how, then what that does row by row, then it is done. */
export function ResolveDialog({ rows, ids, onClose }: ResolveDialogProps) {
  const translate = useTranslate();
  const request = useRequest();
  const [runKey] = useState(newRunKey);
  const send = async (values: Record<string, unknown>, more: object) => {
    const input = { ...resolveInput(ids, values), ...more };
    return (await request<ResolveAnswer>(RESOLVE_ADJUSTMENTS, { input })).resolveAdjustments;
  };
  return (
    <PreviewDialog<Answer>
      title={translate(`${WORDS}.title`, { smart_count: ids.length })}
      defaultValues={resolveValues()}
      onPreview={(values) => send(values, { dryRun: true })}
      showPreview={(answer) => <Preview answer={answer} />}
      runLabel={({ resolvedCount }) =>
        resolvedCount > 0 ? translate(`${WORDS}.run`, { smart_count: resolvedCount }) : undefined
      }
      onRun={(values) => send(values, { idempotencyKey: runKey })}
      showDone={({ resolvedCount }) => (
        <Alert severity="success">{translate(`${WORDS}.done`, { smart_count: resolvedCount })}</Alert>
      )}
      onClose={onClose}
    >
      <ResolveInputs needs={needsOf(rows, ids)} origin={originOf(rows, ids)} />
    </PreviewDialog>
  );
}
