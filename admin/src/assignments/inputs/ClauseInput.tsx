import { Alert, Button } from '@mui/material';
import { required, SelectInput, useCanAccess, useCreatePath, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { today } from '../../shared/days.ts';
import { clauseText, useClauses } from '../../shared/guidance/useClauses.ts';
import type { AssignmentRecord } from '../queries.ts';
import { useHolder } from './useChosenMember.ts';

const WORDS = 'resources.assignments';
const IS_REQUIRED = required();

function NoRegulation({ branchId }: { branchId: string }) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const { canAccess } = useCanAccess({ resource: 'workingRegulations', action: 'create' });
  const search = new URLSearchParams({ source: JSON.stringify({ branchId }) });
  return (
    <Alert
      severity="warning"
      sx={{ gridColumn: '1 / -1', mb: 2 }}
      action={
        canAccess && (
          // In a tab of its own, so that what was typed here stays.
          <Button
            component={Link}
            to={`${createPath({ resource: 'workingRegulations', type: 'create' })}?${search}`}
            target="_blank"
            color="inherit"
          >
            {translate(`${WORDS}.clause.make`)}
          </Button>
        )
      }
    >
      {translate(`${WORDS}.clause.none`)}
    </Alert>
  );
}

/**
 * Chooses a clause of the branch's working regulation in force. An assignment that named its regulation in words before may stay so; the
 * clause that stands there is offered in any case.
 */
export function ClauseInput() {
  const record = useRecordContext<AssignmentRecord>();
  const { branchId } = useHolder();
  const clauses = useClauses(branchId, today());
  const present = record?.clause;
  const offered = (clauses ?? []).map((clause) => ({ id: clause.id, name: clauseText(clause) }));
  const isListed = !present || offered.some(({ id }) => id === present.id);
  const choices = isListed ? offered : [{ id: present.id, name: clauseText(present) }, ...offered];
  const isOld = record?.basis === 'REGULATION' && !present;
  const hint = branchId === undefined ? 'chooseMemberFirst' : isOld ? 'clause.kept' : 'clause.hint';
  return (
    <>
      <SelectInput
        source="clauseId"
        choices={choices}
        isLoading={branchId !== undefined && clauses === undefined}
        translateChoice={false}
        disabled={branchId === undefined}
        validate={isOld ? undefined : IS_REQUIRED}
        helperText={`${WORDS}.${hint}`}
      />
      {branchId && clauses?.length === 0 && isListed && <NoRegulation branchId={branchId} />}
    </>
  );
}
